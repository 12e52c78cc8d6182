package fr.relais.capacity.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.Timers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Centres without a database. The same tests run against it and against the real one. */
public final class InMemoryCentres implements Centres {

    /** The events of all changes, in their order. */
    public final List<CentreEvent> events = new CopyOnWriteArrayList<>();

    private final Map<CentreId, Versioned<Centre>> centres = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<Centre>> find(CentreId id) {
        return Mono.fromSupplier(() -> centres.get(id));
    }

    @Override
    public Mono<OpenCentre> open(CentreCode code) {
        return first(centre -> centre.profile().code().equals(code));
    }

    @Override
    public Mono<OpenCentre> openByHold(HoldId hold) {
        return first(centre -> centre.holds().find(hold).isPresent()
                || centre.holds().endOf(hold).isPresent());
    }

    @Override
    public Mono<OpenCentre> openByLink(LinkHash link) {
        return first(centre -> centre.standing().link() != null
                && centre.standing().link().hash().equals(link));
    }

    @Override
    public Flux<Versioned<Centre>> list(CentreQuery query) {
        return all().filter(centre -> matches(centre.value(), query)).take(query.limit());
    }

    @Override
    public Flux<CentreId> due(Instant at, int most) {
        return all().map(Versioned::value)
                .filter(centre -> centre.nextDue(Timers.DEFAULTS)
                        .filter(due -> !due.isAfter(at))
                        .isPresent())
                .sort(Comparator.comparing(
                        centre -> centre.nextDue(Timers.DEFAULTS).orElseThrow()))
                .map(Centre::id)
                .take(most);
    }

    @Override
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> create(
            CentreId id, CommandContext context, Supplier<Decision<Centre, CentreEvent, CentreRefusal>> decide) {
        return Mono.fromSupplier(() -> centres.containsKey(id)
                ? Outcome.done(Objects.requireNonNull(centres.get(id)))
                : store(id, 0, decide.get()));
    }

    @Override
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> change(
            CentreId id,
            CommandContext context,
            Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> decide) {
        return find(id).map(present -> store(id, present.version(), decide.apply(present.value())));
    }

    private Mono<OpenCentre> first(Predicate<Centre> matching) {
        return all().filter(centre -> matching.test(centre.value())).next().map(Opened::new);
    }

    private final class Opened implements OpenCentre {

        private final Versioned<Centre> centre;

        private Opened(Versioned<Centre> centre) {
            this.centre = centre;
        }

        @Override
        public Versioned<Centre> read() {
            return centre;
        }

        @Override
        public Mono<Outcome<Versioned<Centre>, CentreRefusal>> change(
                CommandContext context, Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> decide) {
            return InMemoryCentres.this.change(centre.value().id(), context, decide);
        }
    }

    private Outcome<Versioned<Centre>, CentreRefusal> store(
            CentreId id, long version, Decision<Centre, CentreEvent, CentreRefusal> decision) {
        return decision.fold(
                accepted -> {
                    var next = accepted.events().isEmpty() ? version : version + 1;
                    events.addAll(accepted.events());
                    centres.put(id, new Versioned<>(accepted.state(), next));
                    return Outcome.done(new Versioned<>(accepted.state(), next));
                },
                Outcome::refused);
    }

    private Flux<Versioned<Centre>> all() {
        return Flux.defer(() -> Flux.fromStream(centres.values().stream()
                .sorted(Comparator.comparing(
                        centre -> centre.value().profile().code().value()))));
    }

    private static boolean matches(Centre centre, CentreQuery query) {
        var profile = centre.profile();
        return (query.organisation() == null || query.organisation().equals(profile.organisation()))
                && (query.departement() == null || query.departement().equals(profile.departement()))
                && (query.pendingSince() == null
                        || centre.holds()
                                .pending()
                                .anyMatch(hold -> !hold.placedAt().isAfter(query.pendingSince())))
                && (!query.halfway() || centre.halfway())
                && (query.after() == null
                        || profile.code().value().compareTo(query.after().value()) > 0);
    }
}
