package fr.relais.platform.audit;

import fr.relais.platform.reference.ReferencesOfTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a thing is called in the register. */
class OpaqueNamesTest {

    private final OpaqueNames names = new OpaqueNames(ReferencesOfTests.under("k".repeat(32)));

    @Test
    void areTheSameForTheSameOrganisation() {
        assertThat(names.of("request-1", "association"))
                .isEqualTo(names.of("request-1", "association"))
                .doesNotContain("request");
    }

    /** Who reads the register cannot bring together the association that asked and the centre that said yes. */
    @Test
    void areOthersForAnotherOrganisation() {
        assertThat(names.of("request-1", "association")).isNotEqualTo(names.of("request-1", "centre"));
    }

    @Test
    void cannotBeComputedWithoutTheKey() {
        var others = new OpaqueNames(ReferencesOfTests.under("x".repeat(32)));

        assertThat(names.of("request-1", "association")).isNotEqualTo(others.of("request-1", "association"));
    }

    @Test
    void areNothingForNothing() {
        assertThat(names.of("", "association")).isEmpty();
    }
}
