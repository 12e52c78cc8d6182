package fr.relais.capacity.adapter.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** The register from the file to the list of whom to invite. */
class RegisterImportTest {

    private static final TestCaller COORDINATOR = TestCaller.coordinator();
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private final RunningService service = RunningService.shared();
    private final String first = number();
    private final String second = number();

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        var before = names();

        var preview = preview(row(first, "CHRS A") + row(second, "CHRS B") + row("x", "C") + other());

        assertThat(preview.path("state").asString()).isEqualTo("PREVIEWED");
        assertThat(preview.at("/counts/create").asInt()).isEqualTo(2);
        assertThat(preview.at("/counts/ignored").asInt()).isEqualTo(2);
        assertThat(preview.at("/text/fr").asString()).startsWith("créera 2 / modifiera 0 / rejette 1");
        assertThat(preview.path("errors").toString())
                .isEqualTo("[{\"row\":4,\"column\":\"number\",\"code\":\"WRONG_TYPE\"}]");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void takesThePlaceOfTheEditionBeforeAsAWhole() {
        apply(preview(row(first, "CHRS A") + row(second, "CHRS B")));
        assertThat(names()).containsExactlyInAnyOrder("CHRS A", "CHRS B");

        var third = number();
        var next = preview(row(first, "CHRS A") + row(second, "CHRS B BIS") + row(third, "CHRS C"));
        assertThat(counts(next)).isEqualTo("1 1 1 0 0");
        apply(next);
        assertThat(names()).containsExactlyInAnyOrder("CHRS A", "CHRS B BIS", "CHRS C");

        var last = preview(row(third, "CHRS C"));
        assertThat(counts(last)).isEqualTo("0 0 1 2 0");
        assertThat(last.at("/text/fr").asString()).isEqualTo("créera 0 / modifiera 0 / rejette 0 / retirera 2");
        assertThat(apply(last).at("/text/fr").asString()).isEqualTo("a créé 0 / a modifié 0 / a rejeté 0 / a retiré 2");
        assertThat(names()).containsExactly("CHRS C");
    }

    @Test
    void mayBeRepeatedAtEveryStep() {
        var key = UUID.randomUUID().toString();
        var file = file(row(first, "CHRS A"));

        var once = json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file, key), 201);
        assertThat(json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file, key), 201))
                .isEqualTo(once);
        assertThat(json(service.get(COORDINATOR, path(once)), 200)).isEqualTo(once);
        var other = file(row(second, "CHRS B"));
        assertThat(problem(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, other, key), 422))
                .isEqualTo("command-reused");

        var applied = apply(once);
        assertThat(apply(once)).isEqualTo(applied);
        assertThat(names()).containsExactly("CHRS A");
    }

    /** At the same time as often as one organisation may: twice. */
    @Test
    void isOneImportHoweverOftenItIsSentAtTheSameTime() throws Exception {
        var key = UUID.randomUUID().toString();
        var file = file(row(first, "CHRS A") + row(second, "CHRS B"));
        var threads = Executors.newFixedThreadPool(2);
        Callable<JsonNode> send = () -> json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file, key), 201);
        var sent = threads.invokeAll(Collections.nCopies(2, send));
        threads.shutdown();

        var previews = new HashSet<JsonNode>();
        for (var one : sent) {
            previews.add(one.get());
        }

        assertThat(previews).hasSize(1);
        apply(previews.iterator().next());
        assertThat(names()).containsExactlyInAnyOrder("CHRS A", "CHRS B");
    }

    @Test
    void doesNotApplyWhatWasComparedWithAnotherEdition() {
        var early = preview(row(first, "CHRS A"));
        apply(preview(row(second, "CHRS B")));

        assertThat(problem(service.post(COORDINATOR, path(early) + "/application", "{}"), 409))
                .isEqualTo("import-outdated");
        assertThat(names()).containsExactly("CHRS B");
    }

    @Test
    void readsTheFeedAndWindows1252() {
        var feed = """
                {"pmej": [{"ege": [{"informationsGeneralesEGE": {"numFinessEge": "%s", "nomEgeLong": "CHRS É"},
                  "categorieentiteGeographiqueExercice": "214", "adresse": [{"cogCommune": "31555"}]}]}]}""".formatted(first);
        apply(json(
                SentFile.send(
                        COORDINATOR, "kind=FINESS", MediaType.APPLICATION_JSON, feed.getBytes(StandardCharsets.UTF_8)),
                201));
        assertThat(names()).containsExactly("CHRS É");

        var classic = ("finess;x\n" + row(second, "CHRS À L’EST")).getBytes(Charset.forName("windows-1252"));
        apply(json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, classic), 201));
        assertThat(names()).containsExactly("CHRS À L’EST");
    }

    @Test
    void refusesAFileAsAWholeAndSaysWhyAndWhere() {
        assertThat(fault("é;é\n".repeat(3).getBytes(StandardCharsets.UTF_8), (byte) 0xff))
                .isEqualTo("/rows/3 broken-encoding");
        assertThat(fault(new byte[0])).isEqualTo(" empty-file");
        assertThat(problem(send("kind=FINESS", MediaType.TEXT_PLAIN, "x"), 415)).isEqualTo("unsupported-media-type");
        assertThat(problem(send("kind=WHAT", SentFile.CSV, "x"), 400)).isEqualTo("invalid-input");
        assertThat(problem(send("", SentFile.CSV, "x"), 400)).isEqualTo("invalid-input");
        assertThat(problem(service.post(COORDINATOR, "/v1/imports?kind=FINESS", "{\"pmej\": ["), 400))
                .isEqualTo("invalid-input");
    }

    @Test
    void isForTheCoordinatorOnly() {
        var preview = preview(row(first, "CHRS A"));
        var centre = TestCaller.centre("org-1");

        assertThat(problem(SentFile.send(centre, "kind=FINESS", SentFile.CSV, file("")), 404))
                .isEqualTo("not-found");
        assertThat(problem(service.get(centre, path(preview)), 404)).isEqualTo("not-found");
        assertThat(problem(service.get(TestCaller.as("COORDINATOR", "elsewhere"), path(preview)), 404))
                .isEqualTo("not-found");
        assertThat(problem(service.get(centre, "/v1/prospects"), 404)).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kind=WHAT", "kind=AVAILABILITY"})
    void isNotThereForWhoeverSendsNoFiles(String query) {
        var referrer = TestCaller.as("REFERRER", "referrer-org");

        assertThat(problem(SentFile.send(referrer, query, SentFile.CSV, file("")), 404))
                .isEqualTo("not-found");
    }

    private String fault(byte[] bytes, byte... more) {
        var all = Arrays.copyOf(bytes, bytes.length);
        if (more.length > 0) {
            all[all.length - 2] = more[0];
        }
        var problem = json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, all), 400);
        return problem.at("/errors/0/pointer").asString() + " "
                + problem.at("/errors/0/code").asString();
    }

    private ResponseSpec send(String query, MediaType type, String text) {
        return SentFile.send(COORDINATOR, query, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode preview(String rows) {
        return json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file(rows)), 201);
    }

    private JsonNode apply(JsonNode preview) {
        return json(service.post(COORDINATOR, path(preview) + "/application", "{}"), 200);
    }

    private List<String> names() {
        return json(service.get(COORDINATOR, "/v1/prospects"), 200)
                .path("prospects")
                .valueStream()
                .map(prospect -> prospect.path("name").asString())
                .toList();
    }

    private static String counts(JsonNode shown) {
        var counts = shown.path("counts");
        return String.join(
                " ",
                List.of("create", "update", "unchanged", "remove", "reject").stream()
                        .map(name -> counts.path(name).asString())
                        .toList());
    }

    private static String path(JsonNode shown) {
        return "/v1/imports/" + shown.path("reference").asString();
    }

    private static String problem(ResponseSpec response, int status) {
        return json(response, status).path("code").asString();
    }

    private static byte[] file(String rows) {
        return ("finess;etalab;95;2026-05-04\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    static String row(String number, String name) {
        var cells = new ArrayList<>(Collections.nCopies(32, ""));
        cells.set(0, "structureet");
        cells.set(1, number);
        cells.set(3, name);
        cells.set(13, "31");
        cells.set(18, "214");
        return String.join(";", cells) + "\n";
    }

    private static String other() {
        return "geolocalisation;310000001;1;2;3\n";
    }

    static String number() {
        return "31%07d".formatted(NUMBER.incrementAndGet());
    }
}
