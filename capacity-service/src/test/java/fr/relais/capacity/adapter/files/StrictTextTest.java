package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static fr.relais.capacity.adapter.files.GivenFile.WINDOWS;
import static fr.relais.capacity.adapter.files.GivenFile.fault;
import static org.assertj.core.api.Assertions.assertThat;

/** A text is in one of two encodings, throughout, or it is not taken. */
class StrictTextTest {

    private static final long MOST = 1 << 20;
    private static final String FRENCH = "unité;œuvre;À l’abri\nForêt–Épinay;10 €;où ça\n";

    @Test
    void readsUtf8() {
        assertThat(read(GivenFile.of(FRENCH))).isEqualTo(FRENCH);
    }

    @Test
    void readsUtf8WithoutItsMark() {
        assertThat(read(GivenFile.of("\ufeff" + FRENCH))).isEqualTo(FRENCH);
    }

    @Test
    void readsWindows1252() {
        assertThat(read(GivenFile.of(FRENCH, WINDOWS))).isEqualTo(FRENCH);
    }

    @Test
    void takesAPairOfLettersThatIsAlsoUtf8ForWhatTheOthersAre() {
        var text = "SANTÉ–SOCIAL;é;è;à\n";

        assertThat(read(GivenFile.of(text, WINDOWS))).isEqualTo(text);
    }

    @Test
    void readsWhatIsPacked() {
        assertThat(read(GivenFile.packed(FRENCH))).isEqualTo(FRENCH);
    }

    @Test
    void unpacksSoMuchAndNoMore() {
        var bomb = GivenFile.packed("a".repeat((int) MOST + 1));

        assertThat(fault(() -> StrictText.open(bomb, MOST))).isEqualTo("UNPACKS_TOO_LARGE");
    }

    @Test
    void refusesUtf8WithSomethingBrokenAndSaysWhere() {
        var bytes = "é\né\né x\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xe9;

        assertThat(fault(() -> StrictText.open(GivenFile.of(bytes), MOST))).isEqualTo("BROKEN_ENCODING at 3");
    }

    @Test
    void refusesACharacterThatEndsWithTheFile() {
        var whole = "éé€".getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(fault(() -> StrictText.open(GivenFile.of(cut), MOST))).isEqualTo("BROKEN_ENCODING at 1");
    }

    @Test
    void refusesWhatNeitherEncodingHas() {
        var bytes = "é;è\nà;x\n".getBytes(WINDOWS);
        bytes[6] = (byte) 0x81;

        assertThat(fault(() -> StrictText.open(GivenFile.of(bytes), MOST))).isEqualTo("BROKEN_ENCODING at 2");
    }

    @Test
    void refusesTextInUtf16() {
        var bytes = "a;b\n".getBytes(StandardCharsets.UTF_16);

        assertThat(fault(() -> StrictText.open(GivenFile.of(bytes), MOST))).startsWith("BROKEN_ENCODING");
    }

    private static String read(Path file) {
        try (var text = StrictText.open(file, MOST)) {
            var read = new StringWriter();
            text.transferTo(read);
            return read.toString();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
