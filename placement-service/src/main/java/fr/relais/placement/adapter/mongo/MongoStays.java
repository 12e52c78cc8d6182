package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.StayPage;
import fr.relais.placement.application.Stays;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.platform.store.AggregateStore;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per stay; every list is served by a field under {@code lookup} with an index. */
final class MongoStays implements Stays {

    static final List<String> LOOKUPS = List.of("active", "openOf", "due");

    private static final int ALL = 0;
    private static final Bson OLDEST_FIRST = ascending("lookup.since", "_id");

    private final AggregateStore<Stay, StayEvent> store;

    MongoStays(AggregateStore<Stay, StayEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Versioned<Stay>> find(StayId id) {
        return store.find(id.toString());
    }

    @Override
    public Flux<Versioned<Stay>> openOf(String organisation, StayPage page) {
        return store.list(goingOn(eq("lookup.openOf", organisation), page), OLDEST_FIRST, page.limit());
    }

    @Override
    public Flux<Versioned<Stay>> open(StayPage page) {
        return store.list(goingOn(eq("lookup.active", true), page), OLDEST_FIRST, page.limit());
    }

    private static Bson goingOn(Bson which, StayPage page) {
        return page.after().map(last -> and(which, laterThan(last))).orElse(which);
    }

    /** What {@link #OLDEST_FIRST} puts after it. */
    private static Bson laterThan(Stay last) {
        var since = Date.from(StayMapping.since(last));
        return or(
                gt("lookup.since", since),
                and(eq("lookup.since", since), gt("_id", last.id().toString())));
    }

    @Override
    public Flux<Versioned<Stay>> due(Instant now) {
        return store.list(lte("lookup.due", Date.from(now)), ascending("lookup.due"), ALL);
    }

    @Override
    public Mono<Outcome<Versioned<Stay>, StayRefusal>> begin(
            StayId id, CommandContext context, Supplier<Decision<Stay, StayEvent, StayRefusal>> decide) {
        return store.create(id.toString(), context, decide);
    }

    @Override
    public Mono<Outcome<Versioned<Stay>, StayRefusal>> change(
            StayId id, CommandContext context, Function<Stay, Decision<Stay, StayEvent, StayRefusal>> decide) {
        return store.change(id.toString(), context, decide);
    }
}
