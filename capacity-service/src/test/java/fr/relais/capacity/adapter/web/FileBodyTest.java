package fr.relais.capacity.adapter.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.platform.web.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** The file that a request brings, as its body or as the file of a form. */
class FileBodyTest {

    private static final long MOST = 1000;
    private static final String FORM = "multipart/form-data; boundary=xyz";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void anEmptyFile() throws IOException {
        file = Files.createFile(folder.resolve("there"));
    }

    @Test
    void isTheSameWhetherItIsTheBodyOrInAForm() throws IOException {
        var raw = written("text/csv", "centre;free\n");
        var form = written(FORM, part("file", "places.csv", "text/csv", "centre;free\n") + "--xyz--\r\n");

        assertThat(form.digest()).isEqualTo(raw.digest());
        assertThat(List.of(raw.format(), form.format())).containsOnly(FileFormat.CSV);
        assertThat(file).hasContent("centre;free\n");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv;charset=windows-1252, CSV",
        "application/json, JSON",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, XLSX",
        "application/vnd.ms-excel, UNSAID",
        "application/octet-stream, UNSAID",
        "application/gzip, UNSAID",
        ", UNSAID"
    })
    void believesOnlyWhatSaysSomething(String type, FileFormat format) throws IOException {
        assertThat(written(FORM, part("file", "x", type, "a") + "--xyz--\r\n").format())
                .isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "/etc/passwd",
                "C:\\\\Windows\\\\x.csv",
                "a\u0000.csv",
                "=cmd|' /C calc'!A0",
                ""
            })
    void neverLooksAtWhatTheFileIsCalled(String name) throws IOException {
        written(FORM, part("file", name, "text/csv", "a;b") + "--xyz--\r\n");

        assertThat(file).hasContent("a;b");
        assertThat(folder).isDirectoryContaining(each -> each.equals(file));
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void passesOverOtherFieldsAndTakesOneFile() throws IOException {
        var others = part("kind", null, null, "FINESS") + part("picture", "x.png", "image/png", "p");
        var mine = part("file", "x", "text/csv", "a;b");

        written(FORM, others + mine + others + "--xyz--\r\n");

        assertThat(file).hasContent("a;b");
        assertThat(refusal(FORM, others + "--xyz--\r\n")).isEqualTo("/file required");
        assertThat(refusal(FORM, part("file", null, null, "text") + "--xyz--\r\n"))
                .isEqualTo("/file required");
        assertThat(refusal(FORM, mine + mine + "--xyz--\r\n")).isEqualTo("/file duplicate");
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(refusal(FORM, "centre;free\n")).isEqualTo(" unreadable");
        assertThat(refusal(FORM, part("file", "x", "text/csv", "a;b"))).isEqualTo(" unreadable");
        assertThat(refusal("multipart/form-data", part("file", "x", "text/csv", "a") + "--xyz--"))
                .isEqualTo(" unreadable");
        assertThat(refusal(FORM, part("kind", null, null, "x").repeat(30) + "--xyz--\r\n"))
                .isEqualTo(" unreadable");
    }

    @Test
    void refusesTypesThatAreNotTaken() {
        assertThat(refusal("text/plain", "a;b")).isEqualTo("415");
        assertThat(refusal("*/*", "a;b")).isEqualTo("415");
        assertThat(refusal("multipart/mixed; boundary=xyz", part("file", "x", "text/csv", "a")))
                .isEqualTo("415");
        assertThat(refusal(FORM, part("file", "x", "image/png", "a") + "--xyz--\r\n"))
                .isEqualTo("415");
    }

    @Test
    void takesSoManyBytesAndNoMoreWhateverFieldTheyAreIn() {
        assertThat(refusal("text/csv", "x".repeat(1001))).isEqualTo("413");
        assertThat(refusal(FORM, part("file", "x", "text/csv", "x".repeat(1001)) + "--xyz--\r\n"))
                .isEqualTo("413");
        assertThat(refusal(FORM, part("other", "x", "text/csv", "x".repeat(1001)) + "--xyz--\r\n"))
                .isEqualTo("413");
        assertThat(refusal(FORM, part("other", null, null, "x".repeat(70_000)) + "--xyz--\r\n"))
                .isEqualTo("413");
        assertThat(refusal(FORM, part("file", "x".repeat(9_000), "text/csv", "x") + "--xyz--\r\n"))
                .isEqualTo("413");
    }

    /** A part of a form; a field without a name for a file, a file without a type. */
    private static String part(String field, String name, String type, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + field + "\""
                + (name == null ? "" : "; filename=\"" + name + "\"")
                + (type == null ? "" : "\r\nContent-Type: " + type)
                + "\r\n\r\n" + content + "\r\n";
    }

    private FileBody written(String type, String body) {
        return new FileBody(MOST).writtenTo(file, request(type, body)).block();
    }

    private String refusal(String type, String body) {
        var refusal = new String[1];
        StepVerifier.create(
                        new FileBody(MOST).writtenTo(file, request(type, body)).map(FileBody::format))
                .expectErrorSatisfies(failure -> refusal[0] = said(failure))
                .verify();
        return refusal[0];
    }

    private static String said(Throwable failure) {
        return failure instanceof BadInput bad
                ? bad.errors().get(0).pointer() + " " + bad.errors().get(0).code()
                : Integer.toString(
                        ((ResponseStatusException) failure).getStatusCode().value());
    }

    /** In pieces that end anywhere. */
    private static ServerRequest request(String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        Flux<DataBuffer> pieces = Flux.range(0, bytes.length / 7 + 1)
                .map(piece -> DefaultDataBufferFactory.sharedInstance.wrap(
                        java.util.Arrays.copyOfRange(bytes, piece * 7, Math.min(bytes.length, piece * 7 + 7))));
        var request = MockServerHttpRequest.method(HttpMethod.POST, "/v1/imports")
                .header("Content-Type", type)
                .body(pieces);
        return ServerRequest.create(
                MockServerWebExchange.from(request),
                HandlerStrategies.withDefaults().messageReaders());
    }
}
