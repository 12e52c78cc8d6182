package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.placement.application.Explanations;
import fr.relais.placement.application.ExplanationsSuite;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.SealedExplanation;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Search;
import fr.relais.placement.domain.request.Stage;
import fr.relais.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MongoExplanationsTest extends ExplanationsSuite {

    @Override
    protected Explanations empty() {
        return new MongoExplanations(TestDatabase.fresh().getCollection("explanations"));
    }

    @Test
    void theLatestIsStoredWithItsDecision() {
        var at = Instant.parse("2026-11-20T21:30:00Z");
        var decision = new MatchingDecision("rules", at, List.of(), Map.of(), null)
                .explained(new SealedExplanation(4, new SealedFile(new byte[] {1, 2})));
        var search = withDecision(decision);

        assertThat(SearchDocuments.search(SearchDocuments.write(search), new Stage.Matching(), at))
                .isEqualTo(search);
    }

    private static Search withDecision(MatchingDecision decision) {
        var like = Requests.in(Requests.Situation.MATCHING).search();
        return new Search(like.since(), like.alarmed(), like.tried(), decision, like.vigil(), like.unmet());
    }
}
