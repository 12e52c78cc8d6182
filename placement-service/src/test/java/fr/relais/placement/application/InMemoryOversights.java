package fr.relais.placement.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.curiosity.Asked;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts in memory, kept honest by running the suite of the real ones; what is sealed is kept beside its number. */
final class InMemoryOversights implements Oversights, Accounts, SearchSeals {

    final List<OversightEvent> events = new ArrayList<>();
    boolean away;
    boolean failing;
    int asked;
    private final Map<String, Oversight> stored = new TreeMap<>();
    private final List<Asked> sealed = new ArrayList<>();

    @Override
    public Flux<Oversight> all() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())));
    }

    @Override
    public Flux<Oversight> due(Instant now) {
        return all().filter(account ->
                account.due().filter(due -> !due.isAfter(now)).isPresent());
    }

    @Override
    public Flux<Oversight> quarantined() {
        return Flux.defer(() -> {
            asked++;
            return away
                    ? Flux.error(new IllegalStateException("away"))
                    : all().filter(account -> account.quarantine() != null);
        });
    }

    @Override
    public Mono<Outcome<Oversight, OversightRefusal>> change(
            Oversight first,
            CommandContext context,
            Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        return failing
                ? Mono.error(new IllegalStateException("away"))
                : Mono.fromSupplier(() -> changed(first, decide));
    }

    private synchronized Outcome<Oversight, OversightRefusal> changed(
            Oversight first, Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        return decide.apply(stored.getOrDefault(first.organisation(), first))
                .fold(
                        accepted -> {
                            stored.put(first.organisation(), accepted.state());
                            events.addAll(accepted.events());
                            return Outcome.done(accepted.state());
                        },
                        Outcome::refused);
    }

    @Override
    public Oversight first(String organisation) {
        return Oversight.of(organisation, new Reference("o".repeat(26)));
    }

    @Override
    public String caseworker(Actor actor) {
        return actor.subject();
    }

    @Override
    public SealedFile seal(String organisation, Asked asked) {
        sealed.add(asked);
        return new SealedFile(new byte[] {(byte) (sealed.size() - 1)});
    }

    @Override
    public Asked open(String organisation, SealedFile file) {
        return sealed.get(file.bytes()[0]);
    }

    @Override
    public SealedFile renewed(String organisation, SealedFile file) {
        return file;
    }
}
