package fr.relais.platform.audit;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static fr.relais.platform.audit.Entries.saltsIn;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sees the hash of a line can try what it says only with 128 bits that are drawn for it alone. */
class SaltsTest {

    private static final List<String> SAME =
            Collections.nCopies(300, Entries.entry("same").line());

    @Test
    void areOthersForEachLineAndWheneverABlockIsMadeAnew() {
        var blocks = List.of(
                StoredBlock.NONE.next("a-service", SAME, "first try"),
                StoredBlock.NONE.next("a-service", SAME, "second try"));

        assertThat(saltsIn(blocks)).hasSize(600).doesNotHaveDuplicates().allMatch(salt -> salt.matches("[0-9a-f]{32}"));
    }
}
