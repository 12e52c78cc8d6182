package fr.relais.audit;

import java.util.List;

import org.junit.jupiter.api.Test;

import static fr.relais.audit.Registers.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two forms, both read, one written. */
class BlockTest {

    private static final Block BLOCK = Block.first("a-service", List.of(line("one"), line("two"), line("three")));
    private static final String OLD = "relais-audit 1\nservice a-service\nblock 1\nprevious " + "0".repeat(64)
            + "\nentries 2\na\tline\nanother\n";

    @Test
    void isReadAsItIsWritten() {
        assertThat(Block.parse(BLOCK.text())).isEqualTo(BLOCK);
        assertThat(BLOCK.text()).startsWith("relais-audit 2\nservice a-service\nblock 1\n");
        assertThat(BLOCK.hash())
                .isEqualTo(Block.hashOf(BLOCK.text()))
                .isEqualTo(BLOCK.header().hash());
    }

    @Test
    void isReadInTheFirstFormAndHashedAsItWas() {
        var old = Block.parse(OLD);

        assertThat(old.text()).isEqualTo(OLD);
        assertThat(old.form()).isEqualTo(Block.Form.FIRST);
        assertThat(old.hash()).isEqualTo(Hash.of(OLD)).isEqualTo(Block.hashOf(OLD));
        assertThat(old.next(List.of("x")).form()).isEqualTo(Block.Form.SECOND);
        assertThatThrownBy(old::header).isInstanceOf(IllegalStateException.class);
    }

    /** The hash is that of what stands before the lines, so that a chain goes on behind lines that were changed. */
    @Test
    void isNoneWhoseLinesAreNotThoseOfItsRoot() {
        var edited = BLOCK.text().replace("two", "ten");

        assertThatThrownBy(() -> Block.parse(edited)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Block.hashOf(edited)).isEqualTo(BLOCK.hash());
        assertThat(Block.hashOf("relais-audit 2\nnonsense")).isEqualTo(Hash.of("relais-audit 2\nnonsense"));
        assertThatThrownBy(() -> Block.parse(BLOCK.text() + "more\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Block.parse(BLOCK.text().replace("audit 2", "audit 3")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
