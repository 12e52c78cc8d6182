package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.Caller;
import reactor.core.publisher.Mono;

/** How reviews of refusals are found and shown. */
record OpenReviews(Reviews reviews, RefusalTexts texts) {

    /** The review of that reference, for those who may see one; empty for everything else alike. */
    Mono<RefusalReview> find(String reference, Caller caller) {
        return Mono.just(reference)
                .filter(text -> AccessPolicy.allows(caller.roles(), Action.REVIEW_REFUSAL))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(reviews::findByReference)
                .map(Versioned::value);
    }

    /** Those that end first before the others. */
    Mono<List<Map<String, Object>>> undecided() {
        return reviews.undecided()
                .map(Versioned::value)
                .map(RefusalResponses::line)
                .collectList();
    }

    /** With what the centre wrote. */
    Mono<Map<String, Object>> whole(RefusalReview review) {
        var text = review.subject().text();
        return text == null
                ? Mono.just(RefusalResponses.whole(review, Optional.empty()))
                : texts.open(review.subject().request(), text)
                        .map(written -> RefusalResponses.whole(review, Optional.of(written)));
    }
}
