package fr.relais.placement.adapter.mongo;

import java.util.Collection;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.application.VainSearches;
import fr.relais.placement.domain.request.RequestId;
import org.bson.Document;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

/** Counts by what is stored in clear: nothing of what was confided is opened. */
final class MongoVainSearches implements VainSearches {

    private final MongoCollection<Document> requests;

    MongoVainSearches(MongoCollection<Document> requests) {
        this.requests = requests;
    }

    @Override
    public Mono<Integer> among(Collection<RequestId> ids) {
        var inVain = or(eq("lookup.stage", "WITHDRAWN"), eq("state.closed.outcome", "PERSON_DECLINED"));
        var these = in("_id", ids.stream().map(RequestId::toString).toList());
        return Mono.from(requests.countDocuments(and(these, inVain))).map(Math::toIntExact);
    }
}
