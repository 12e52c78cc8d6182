package fr.relais.placement.adapter.mongo;

import java.util.stream.IntStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.application.Explanations;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedExplanation;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One document for each earlier decision of a request. Its id is the request and the number, so that keeping one twice
 * meets itself, and a part of the list is named by its ids: no other index is needed.
 */
final class MongoExplanations implements Explanations {

    private final MongoCollection<Document> explanations;

    MongoExplanations(MongoCollection<Document> explanations) {
        this.explanations = explanations;
    }

    @Override
    public Mono<Void> keep(RequestId request, SealedExplanation explanation) {
        var document = ExplanationDocuments.write(explanation).append("_id", id(request, explanation.number()));
        return Mono.from(explanations.insertOne(document))
                .onErrorResume(MongoExplanations::isKeptAlready, kept -> Mono.empty())
                .then();
    }

    @Override
    public Flux<SealedExplanation> before(RequestId request, int number, int most) {
        var ids = IntStream.range(Math.max(1, number - most), number)
                .mapToObj(one -> id(request, one))
                .toList();
        return Flux.from(explanations.find(Filters.in("_id", ids)).sort(Sorts.descending("number")))
                .map(ExplanationDocuments::explanation);
    }

    private static String id(RequestId request, int number) {
        return request + "/" + number;
    }

    private static boolean isKeptAlready(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
