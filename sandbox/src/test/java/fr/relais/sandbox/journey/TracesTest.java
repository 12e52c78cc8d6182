package fr.relais.sandbox.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import fr.relais.sandbox.journey.Traces.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A leak that is planted is found, however it is written down; or the search for leaks shows nothing. */
class TracesTest {

    private static final Canary CANARY = Canary.in("a field");

    static Stream<byte[]> leaks() throws IOException {
        var word = CANARY.word();
        var utf8 = word.getBytes(StandardCharsets.UTF_8);
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        var escaping =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        return Stream.of(
                utf8,
                decomposed.getBytes(StandardCharsets.UTF_8),
                word.getBytes(Charset.forName("windows-1252")),
                word.getBytes(StandardCharsets.UTF_16LE),
                ascii(CANARY.escaped()),
                ascii(CANARY.escaped().toLowerCase()),
                ascii(escaping.writeValueAsString(word)),
                ascii(HexFormat.of().formatHex(utf8)),
                ascii(HexFormat.of().withUpperCase().formatHex(utf8)),
                ascii(base64("" + word)),
                ascii(base64("a" + word + "b")),
                ascii(base64("ab" + word + "xyz")),
                ascii(base64("" + decomposed)),
                ascii(base64("a" + decomposed + "b")),
                ascii(base64("ab" + decomposed + "xyz")),
                ascii(HexFormat.of().formatHex(decomposed.getBytes(StandardCharsets.UTF_8))),
                ascii(URLEncoder.encode(decomposed, StandardCharsets.UTF_8)),
                ascii(escaping.writeValueAsString(decomposed)),
                gzipped(utf8),
                zipped(gzipped(utf8)));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void findsALeak(byte[] leak) {
        var text = new ByteArrayOutputStream();
        var around = leak[0] == 'P' || leak[0] == 0x1f ? new byte[0] : "around it ".getBytes(StandardCharsets.UTF_8);
        text.writeBytes(around);
        text.writeBytes(leak);
        text.writeBytes(around);

        var traces = new Traces(List.of(CANARY)).lookInto("a log", text.toByteArray());

        assertThat(traces.found())
                .extracting(Found::field)
                .containsOnly("a field")
                .isNotEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        var other = Canary.in("another").word().getBytes(StandardCharsets.UTF_8);

        assertThat(new Traces(List.of(CANARY)).lookInto("a log", other).found()).isEmpty();
    }

    @Test
    void looksIntoEveryFile(@TempDir Path folder) throws IOException {
        var inside = Files.createDirectories(folder.resolve("deep").resolve("inside"));
        Files.writeString(inside.resolve("00000.log"), "x" + CANARY.word());

        assertThat(new Traces(List.of(CANARY)).lookInto(folder).found())
                .containsExactly(new Found("a field", "deep/inside/00000.log"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("a file"));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
