package fr.relais.placement.application;

import java.util.UUID;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedExplanation;
import fr.relais.placement.domain.request.SealedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store of explanations; run against the one in memory and the real one. */
public abstract class ExplanationsSuite {

    private static final RequestId REQUEST = new RequestId(new UUID(3, 1));
    private static final RequestId OTHER = new RequestId(new UUID(3, 2));

    private final Explanations explanations = empty();

    /** A store with nothing in it. */
    protected abstract Explanations empty();

    private static SealedExplanation explanation(int number) {
        return new SealedExplanation(number, new SealedFile(new byte[] {(byte) number}));
    }

    private void keep(RequestId request, int number) {
        explanations.keep(request, explanation(number)).block();
    }

    @Test
    void givesTheLatestFirstAndNoMoreThanAskedFor() {
        for (var number = 1; number <= 12; number++) {
            keep(REQUEST, number);
        }
        keep(OTHER, 11);

        assertThat(explanations.before(REQUEST, 12, 3).collectList().block())
                .containsExactly(explanation(11), explanation(10), explanation(9));
        assertThat(explanations.before(REQUEST, 3, 50).collectList().block())
                .containsExactly(explanation(2), explanation(1));
        assertThat(explanations.before(REQUEST, 1, 50).collectList().block()).isEmpty();
    }

    @Test
    void keepsOneOnce() {
        keep(REQUEST, 1);
        explanations
                .keep(REQUEST, new SealedExplanation(1, new SealedFile(new byte[] {9})))
                .block();

        assertThat(explanations.before(REQUEST, 2, 50).collectList().block()).containsExactly(explanation(1));
    }
}
