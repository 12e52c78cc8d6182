package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.OpenCentre;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.platform.store.AggregateStore;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per centre. A change is filtered by id and version and nothing else: rules stay in the decision. */
final class MongoCentres implements Centres {

    /** Found by code from the web, and in its order by lists. */
    static final List<String> UNIQUE_LOOKUPS = List.of("code");

    /**
     * {@code organisation}, {@code departement}: lists of centres. {@code holds}: arrivals. {@code link}: confirmations
     * without a login. {@code pendingSince}: the comparison of holds with offers. {@code halfway}: what waits for a
     * second coordinator. {@code due}: the sweep.
     */
    static final List<String> LOOKUPS =
            List.of("organisation", "departement", "holds", "link", "pendingSince", "halfway", "due");

    private final AggregateStore<Centre, CentreEvent> store;

    MongoCentres(AggregateStore<Centre, CentreEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Versioned<Centre>> find(CentreId id) {
        return store.find(id.toString());
    }

    @Override
    public Mono<OpenCentre> open(CentreCode code) {
        return store.open(eq("lookup.code", code.value())).map(Opened::new);
    }

    @Override
    public Mono<OpenCentre> openByHold(HoldId hold) {
        return store.open(eq("lookup.holds", hold.toString())).map(Opened::new);
    }

    @Override
    public Mono<OpenCentre> openByLink(LinkHash link) {
        return store.open(eq("lookup.link", link.value())).map(Opened::new);
    }

    @Override
    public Flux<Versioned<Centre>> list(CentreQuery query) {
        return store.list(filter(query), ascending("lookup.code"), query.limit());
    }

    @Override
    public Flux<CentreId> due(Instant at, int most) {
        return store.list(lte("lookup.due", Date.from(at)), ascending("lookup.due"), most)
                .map(centre -> centre.value().id());
    }

    @Override
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> create(
            CentreId id, CommandContext context, Supplier<Decision<Centre, CentreEvent, CentreRefusal>> decide) {
        return store.create(id.toString(), context, decide);
    }

    @Override
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> change(
            CentreId id,
            CommandContext context,
            Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> decide) {
        return store.change(id.toString(), context, decide);
    }

    private record Opened(AggregateStore<Centre, CentreEvent>.Opened document) implements OpenCentre {

        @Override
        public Versioned<Centre> read() {
            return document.now();
        }

        @Override
        public Mono<Outcome<Versioned<Centre>, CentreRefusal>> change(
                CommandContext context, Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> decide) {
            return document.change(context, decide);
        }
    }

    private static Bson filter(CentreQuery query) {
        var filters = new ArrayList<Bson>();
        var organisation = query.organisation();
        if (organisation != null) {
            filters.add(eq("lookup.organisation", organisation.value()));
        }
        var departement = query.departement();
        if (departement != null) {
            filters.add(eq("lookup.departement", departement.value()));
        }
        var pendingSince = query.pendingSince();
        if (pendingSince != null) {
            filters.add(lte("lookup.pendingSince", Date.from(pendingSince)));
        }
        if (query.halfway()) {
            filters.add(eq("lookup.halfway", true));
        }
        var after = query.after();
        if (after != null) {
            filters.add(gt("lookup.code", after.value()));
        }
        return filters.isEmpty() ? empty() : and(filters);
    }
}
