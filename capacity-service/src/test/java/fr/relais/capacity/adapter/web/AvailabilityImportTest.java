package fr.relais.capacity.adapter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.capacity.application.exchange.ApplyImportUseCase;
import fr.relais.capacity.application.exchange.Imports;
import fr.relais.testing.TestCaller;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Availability from a table to the beds. */
class AvailabilityImportTest {

    private static final String HEADER = "Code du lieu d'accueil;Unité;Places libres;Motif\n";

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();
    private final NewCentre other = NewCentre.withTwoVacantBeds();

    @Test
    void saysWhatItWouldDoThenDoesItInOneWriteForEachCentre() {
        var preview = preview(COORDINATOR, row(centre, 1, "travaux") + row(other, 2, ""));

        assertThat(preview.at("/text/fr").asString()).isEqualTo("créera 0 / modifiera 1 / rejette 0");
        assertThat(preview.at("/counts/unchanged").asInt()).isEqualTo(1);
        assertThat(states(centre)).isEqualTo("VACANT VACANT");

        var applied = apply(COORDINATOR, preview);

        assertThat(applied.at("/text/en").asString()).isEqualTo("created 0 / changed 1 / rejected 0");
        assertThat(states(centre)).isEqualTo("UNAVAILABLE VACANT");
        assertThat(centre.board().at("/units/0/beds/0/reason").asString()).isEqualTo("WORKS");
        assertThat(centre.board().path("version").asLong()).isEqualTo(5);
        assertThat(apply(COORDINATOR, preview)).isEqualTo(applied);
        assertThat(centre.board().path("version").asLong()).isEqualTo(5);
    }

    @Test
    void readsAWorkbookAsItReadsATable() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Places");
            sheet.value(0, 0, "places");
            sheet.value(0, 1, "centre");
            sheet.value(1, 0, 0);
            sheet.value(1, 1, centre.code());
        }

        var preview = json(
                SentFile.send(centre.manager(), "kind=AVAILABILITY&columns=free:1", SentFile.XLSX, bytes.toByteArray()),
                201);
        apply(centre.manager(), preview);

        assertThat(states(centre)).isEqualTo("UNAVAILABLE UNAVAILABLE");
    }

    @Test
    void takesAFileAsABrowsersFormSendsIt() {
        var form = new MultipartBodyBuilder();
        var table = "\ufeff" + HEADER.replace("\n", "\r\n") + row(centre, 1, "");
        form.part("file", table.getBytes(StandardCharsets.UTF_8), MediaType.parseMediaType("application/vnd.ms-excel"))
                .filename("../../places du 2 mars.csv");

        var preview = json(
                service.as(centre.manager())
                        .post()
                        .uri("/v1/imports?kind=AVAILABILITY")
                        .header("Idempotency-Key", "form-" + centre.code())
                        .body(BodyInserters.fromMultipartData(form.build()))
                        .exchange(),
                201);
        apply(centre.manager(), preview);

        assertThat(preview.at("/counts/update").asInt()).isEqualTo(1);
        assertThat(states(centre)).isEqualTo("UNAVAILABLE VACANT");
    }

    @Test
    void keepsWhatIsFreeFreshUntilTheTableSays() {
        var until = LocalDateTime.now(ZoneId.of("Europe/Paris"))
                .plusHours(3)
                .withSecond(0)
                .withNano(0);
        var table = "centre;free;freshUntil\n" + centre.code() + ";2;" + DAY_AND_TIME.format(until) + "\n"
                + other.code() + ";2;01/01/2026\n";

        var preview = json(send(COORDINATOR, "", table), 201);
        apply(COORDINATOR, preview);

        assertThat(preview.path("errors").toString())
                .isEqualTo("[{\"row\":3,\"column\":\"freshUntil\",\"code\":\"IN_THE_PAST\"}]");
        assertThat(centre.board().at("/units/0/beds/1/freshUntil").asString())
                .isEqualTo(until.atZone(ZoneId.of("Europe/Paris")).toInstant().toString());
        assertThat(other.board().path("version").asLong()).isEqualTo(4);
    }

    @Test
    void letsAManagerSpeakOfTheOwnCentresOnly() {
        var preview =
                preview(centre.manager(), row(centre, 1, "") + row(other, 0, "") + "aaaaaaaaaaaaaaaaaaaaaaaaaa;;0;\n");

        assertThat(preview.path("errors").toString())
                .isEqualTo("[{\"row\":3,\"column\":\"centre\",\"code\":\"UNKNOWN_CODE\"},"
                        + "{\"row\":4,\"column\":\"centre\",\"code\":\"UNKNOWN_CODE\"}]");
        apply(centre.manager(), preview);
        assertThat(states(centre)).isEqualTo("UNAVAILABLE VACANT");
        assertThat(states(other)).isEqualTo("VACANT VACANT");
        assertThat(code(service.get(other.manager(), path(preview)), 404)).isEqualTo("not-found");
        assertThat(code(service.post(other.manager(), path(preview) + "/application", "{}"), 404))
                .isEqualTo("not-found");
    }

    @Test
    void isAnotherCommandWhenItsColumnsAreElsewhere() {
        var table = ("centre;a;b\n" + centre.code() + ";1;0\n").getBytes(StandardCharsets.UTF_8);
        var key = "columns-" + centre.code();
        var first = SentFile.send(COORDINATOR, "kind=AVAILABILITY&columns=free:2", SentFile.CSV, table, key);
        var other = SentFile.send(COORDINATOR, "kind=AVAILABILITY&columns=free:3", SentFile.CSV, table, key);

        assertThat(json(first, 201).at("/counts/update").asInt()).isEqualTo(1);
        assertThat(code(other, 422)).isEqualTo("command-reused");
    }

    @Test
    void leavesACentreAsItIsWhenSomebodyHasSpokenSinceThePreview() {
        var preview = preview(COORDINATOR, row(centre, 0, "") + row(other, 1, ""));
        json(service.put(NewCentre.PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);

        var applied = apply(COORDINATOR, preview);

        assertThat(applied.path("errors").toString())
                .isEqualTo("[{\"row\":2,\"column\":\"\",\"code\":\"CHANGED_SINCE_PREVIEW\"}]");
        assertThat(applied.at("/text/fr").asString()).isEqualTo("a créé 0 / a modifié 1 / a rejeté 1");
        assertThat(states(centre)).isEqualTo("HELD VACANT");
        assertThat(states(other)).isEqualTo("UNAVAILABLE VACANT");
    }

    @Test
    void goesOnWhereACrashStoppedItAndDoesNothingTwice() {
        var preview = preview(COORDINATOR, row(centre, 1, "") + row(other, 1, ""));
        var asPreviewed = service.bean(Imports.class)
                .find(preview.path("reference").asString())
                .block();
        var context = CommandContext.system(Instant.now());
        var apply = service.bean(ApplyImportUseCase.class);

        var once = apply.handle(asPreviewed, context).block();
        json(service.post(centre.manager(), centre.unitPath() + "/vacancies", "{}"), 200);
        var again = apply.handle(asPreviewed, context).block();

        assertThat(again).isEqualTo(once);
        assertThat(states(centre)).as("what was said after it").isEqualTo("VACANT VACANT");
        assertThat(other.board().path("version").asLong()).isEqualTo(5);
    }

    @Test
    void namesTheErrorOfEachRowAndAppliesTheOthers() {
        var preview = preview(
                COORDINATOR,
                row(centre, 100_000, "")
                        + row(centre, 3, "")
                        + row(centre, 1, "caprice")
                        + "=cmd;;1;\n"
                        + row(centre, 1, "")
                        + row(centre, 2, ""));

        assertThat(preview.path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("column").asString() + " "
                                + error.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "2 free TOO_LARGE",
                        "3 free TOO_LARGE",
                        "4 reason UNKNOWN_CODE",
                        "5 centre FORMULA",
                        "6 unit DUPLICATE",
                        "7 unit DUPLICATE");
    }

    @Test
    void refusesATableAsAWhole() {
        assertThat(fault("a;b\n1;2\n", "")).isEqualTo(" missing-column");
        assertThat(fault("centre;free;libres\nx;1;2\n", "")).isEqualTo(" duplicate-column");
        assertThat(fault("centre;free\nx;\"1", "")).isEqualTo(" truncated");
        assertThat(fault("centre;free\n" + "x;1\n".repeat(5001), "")).isEqualTo("/rows/5002 too-many-rows");
        assertThat(fault("x", "&columns=centre")).isEqualTo("columns wrong-type");
        assertThat(fault("x", "&columns=where:1")).isEqualTo("columns unknown-code");
        assertThat(fault("x", "&columns=free:1,free:2")).isEqualTo("columns duplicate");
    }

    private String fault(String table, String query) {
        var problem = json(send(COORDINATOR, query, table), 400);
        return problem.at("/errors/0/pointer").asString() + " "
                + problem.at("/errors/0/code").asString();
    }

    private static ResponseSpec send(TestCaller caller, String query, String table) {
        return SentFile.send(caller, "kind=AVAILABILITY" + query, SentFile.CSV, table.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode preview(TestCaller caller, String rows) {
        return json(send(caller, "", HEADER + rows), 201);
    }

    private JsonNode apply(TestCaller caller, JsonNode preview) {
        return json(service.post(caller, path(preview) + "/application", "{}"), 200);
    }

    private static String row(NewCentre centre, int free, String reason) {
        return centre.code() + ";" + centre.unit() + ";" + free + ";" + reason + "\n";
    }

    private static String states(NewCentre centre) {
        return centre.stateOfBed(0) + " " + centre.stateOfBed(1);
    }

    private static String path(JsonNode shown) {
        return "/v1/imports/" + shown.path("reference").asString();
    }

    private static String code(ResponseSpec response, int status) {
        return json(response, status).path("code").asString();
    }
}
