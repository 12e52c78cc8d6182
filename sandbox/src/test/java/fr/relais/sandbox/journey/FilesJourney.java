package fr.relais.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Files through the front door: the register, tables of places in both forms, exports, and files that are no good. */
@ExtendWith(Staging.class)
class FilesJourney {

    private static final String CSV = "text/csv";
    private static final String HEADER = "Code du lieu d'accueil;Unité;Places libres\r\n";

    @Test
    void bringsTheRegisterFromAFormToTheListOfWhomToInvite(World world, RunningRelais relais) {
        var numbers = "9761234";
        var extract = RegisterExtract.of(numbers, 60)
                .with(numbers + "00", "214", "ENCORE")
                .with(numbers + "0X", "214", "FAUX");
        var coordinator = new FileDesk(world.coordinator().session());
        try (var published = Records.fromNowOn(world.brokerAddress())) {

            var preview = coordinator.sendsInAForm("FINESS", "etalab-cs1100507.csv", extract.bytes());
            var before = coordinator.session().get("/v1/prospects").expect(200).body();
            var applied = coordinator.applies(preview);
            var prospects = coordinator
                    .session()
                    .get("/v1/prospects?departement=976")
                    .expect(200)
                    .body();

            assertThat(preview.body().at("/text/fr").asString("")).isEqualTo("créera 6 / modifiera 0 / rejette 2");
            assertThat(errors(preview.body())).containsExactly("63 number DUPLICATE", "64 number WRONG_TYPE");
            assertThat(before.path("prospects")).as("before anybody said so").isEmpty();
            assertThat(applied.path("counts")).isEqualTo(preview.body().path("counts"));
            assertThat(prospects.path("prospects")).hasSize(6);
            assertThat(prospects.toString()).contains("CHRS « L’ÉTAPE » n° 50").doesNotContain(numbers);
            assertThat(one(coordinator, prospects).path("finess").asString("")).startsWith(numbers);
            assertThat(published.all()).noneMatch(record -> record.everything().contains(numbers));
        }
        for (var service : Service.values()) {
            assertThat(relais.sandbox().log(service)).as(service.module()).doesNotContain(numbers);
        }
    }

    @Test
    void takesPlacesFromATableAndFromAWorkbookAndOffersThem(World world) {
        var place = world.departement();
        var one = world.centre(place);
        var other = world.centre(place);
        var flat = one.declares(aRoom().places(2));
        var room = other.declares(aRoom());
        var first = new FileDesk(one.manager());
        var second = new FileDesk(other.manager());

        var table = first.sends("AVAILABILITY", CSV, "\ufeff" + HEADER + one.code() + ";" + flat.id() + ";2\r\n");
        var workbook = second.sends(
                "AVAILABILITY",
                Sheets.TYPE,
                Sheets.of(List.of(List.of("libres", "centre"), List.of("1", other.code()))));

        assertThat(table.expect(201).body().at("/text/fr").asString(""))
                .isEqualTo("créera 0 / modifiera 1 / rejette 0");
        assertThat(List.of(one.beds(), other.beds()))
                .containsExactly(Map.of("UNAVAILABLE", 2L), Map.of("UNAVAILABLE", 1L));
        first.applies(table);
        second.applies(workbook);
        assertThat(List.of(one.beds(), other.beds())).containsExactly(Map.of("VACANT", 2L), Map.of("VACANT", 1L));
        assertThat(first.applies(table).path("state").asString("")).isEqualTo("APPLIED");
        Patience.until(
                "the national view",
                () -> assertThat(world.coordinator().bedsIn(place)).containsEntry("VACANT", 3));
        var request = world.association().submits(aRequest().onlyIn(place));
        Patience.until(
                "a decision on the request",
                () -> assertThat(world.coordinator().sees(request).candidates())
                        .containsExactlyInAnyOrder(flat.id(), room.id()));
        assertThat(second.session().get(first.path(table)).status()).isEqualTo(404);
    }

    @Test
    void givesOutFilesThatOpenAndComeInAgainAsWhatTheyWere(World world) {
        var centre = world.centre(world.departement());
        centre.publishes(aRoom().places(3));
        var manager = new FileDesk(centre.manager());

        var table = manager.fetches("/v1/exports/availability");
        var workbook = manager.fetches("/v1/exports/availability?format=xlsx");
        var profile = world.coordinator()
                .session()
                .get("/v1/exports/hsds")
                .expect(200)
                .body();

        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith("\ufeffCode du lieu d'accueil;Département;")
                .contains("\r\n" + centre.code() + ";" + centre.departement() + ";oui;");
        assertThat(Sheets.opened(workbook)).containsKeys("[Content_Types].xml", "xl/workbook.xml");
        assertThat(Sheets.opened(workbook).toString()).contains(centre.code()).contains("Places libres");
        for (var again : List.of(
                manager.sends("AVAILABILITY", CSV, table), manager.sends("AVAILABILITY", Sheets.TYPE, workbook))) {
            var counts = again.expect(201).body().path("counts");
            assertThat(counts.path("unchanged").asInt()).isPositive();
            assertThat(again.body().at("/text/fr").asString("")).isEqualTo("créera 0 / modifiera 0 / rejette 0");
        }
        assertThat(profile.path("services")).isNotEmpty();
        assertThat(profile.toString()).doesNotContain(centre.code());
    }

    @Test
    void changesNothingAndSaysWhyWhenAFileIsNoGood(World world) {
        var centre = world.centre(world.departement());
        var unit = centre.publishes(aRoom().places(2)).id();
        var row = centre.code() + ";" + unit + ";";
        var manager = new FileDesk(centre.manager());
        var before = centre.read().body();
        var workbook = Sheets.of(List.of(List.of("centre", "libres"), List.of(centre.code(), "0")));

        assertThat(fault(manager, Sheets.TYPE, Arrays.copyOf(workbook, workbook.length - 40)))
                .isEqualTo(" truncated");
        assertThat(fault(manager, CSV, (HEADER + row + "\"1").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(" truncated");
        assertThat(fault(manager, CSV, broken(HEADER + "é;é;é\r\n" + row + "1\r\n")))
                .isEqualTo("/rows/2 broken-encoding");
        assertThat(fault(manager, CSV, (HEADER + "x;y;1\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("/rows/5002 too-many-rows");
        assertThat(fault(manager, "multipart/form-data; boundary=border", workbook))
                .isEqualTo(" unreadable");
        var rows =
                manager.sends("AVAILABILITY", CSV, HEADER + "=cmd;;1\n" + row + "0\n" + row + "1\n" + row + "100000\n");

        assertThat(errors(rows.expect(201).body()))
                .containsExactlyInAnyOrder("2 centre FORMULA", "4 unit DUPLICATE", "5 free TOO_LARGE");
        assertThat(centre.read().body()).isEqualTo(before);
    }

    private static String fault(FileDesk desk, String type, byte[] file) {
        var problem = desk.sends("AVAILABILITY", type, file).expect(400).body();
        return problem.at("/errors/0/pointer").asString("") + " "
                + problem.at("/errors/0/code").asString("");
    }

    /** The second letter of the second line is no letter. */
    private static byte[] broken(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf("é;é;é") + 1 + 1] = (byte) 0xff;
        return bytes;
    }

    private static JsonNode one(FileDesk desk, JsonNode prospects) {
        var reference = prospects.at("/prospects/0/prospect").asString("");
        return desk.session().get("/v1/prospects/" + reference).expect(200).body();
    }

    private static List<String> errors(JsonNode shown) {
        return shown.path("errors")
                .valueStream()
                .map(error ->
                        error.path("row").asInt() + " " + error.path("column").asString("") + " "
                                + error.path("code").asString(""))
                .toList();
    }
}
