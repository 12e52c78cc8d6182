package fr.relais.platform.reference;

import java.util.HashSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencesTest {

    private final References references = new References("a key of more than thirty-two bytes".getBytes());

    @Test
    void mintsReferencesThatNeverRepeat() {
        var seen = new HashSet<String>();

        IntStream.range(0, 10_000).forEach(i -> seen.add(references.next()));

        assertThat(seen).hasSize(10_000).allMatch(References::hasForm);
    }

    @Test
    void derivesTheSameIdForTheSameOrganisationAndKeyOnly() {
        assertThat(references.idOf("kind", "org", "key")).isEqualTo(references.idOf("kind", "org", "key"));
        assertThat(references.idOf("kind", "org", "key")).isNotEqualTo(references.idOf("other", "org", "key"));
        assertThat(references.idOf("kind", "org", "key")).isNotEqualTo(references.idOf("kind", "other", "key"));
        assertThat(references.idOf("kind", "org", "key")).isNotEqualTo(references.idOf("kind", "org", "kez"));
    }

    @Test
    void derivesOtherIdsUnderAnotherKey() {
        var elsewhere = new References("another key of more than thirty-two".getBytes());

        assertThat(references.idOf("kind", "org", "key")).isNotEqualTo(elsewhere.idOf("kind", "org", "key"));
        assertThat(references.referenceOf("kind", "x")).isNotEqualTo(elsewhere.referenceOf("kind", "x"));
    }

    @Test
    void keepsAllTheBitsOfWhatItEncodes() {
        assertThat(references.referenceOf("kind", "a")).isNotEqualTo(references.referenceOf("kind", "b"));
        assertThat(References.hasForm("abc")).isFalse();
        assertThat(References.hasForm("ABCDEFGHIJKLMNOPQRSTUVWXYZ")).isFalse();
    }

    @Test
    void provesWhatItSaidOfThatKindAndNothingElse() {
        var elsewhere = new References("another key of more than thirty-two".getBytes());

        var proof = references.proofOf("kind", "said");

        assertThat(references.isProof(proof, "kind", "said")).isTrue();
        assertThat(references.isProof(proof, "kind", "saie")).isFalse();
        assertThat(references.isProof(proof, "kine", "said")).isFalse();
        assertThat(references.isProof(proof.substring(1), "kind", "said")).isFalse();
        assertThat(references.isProof("", "kind", "said")).isFalse();
        assertThat(elsewhere.isProof(proof, "kind", "said")).isFalse();
        assertThat(proof)
                .doesNotStartWith(
                        references.idOf("kind", "said", "key").toString().replace("-", ""));
    }
}
