package fr.relais.capacity.adapter.web;

import java.util.Map;

import fr.relais.capacity.NewCentre;
import fr.relais.testing.roles.MatrixRow;
import fr.relais.testing.roles.Sample;

/** What each operation of this service needs besides its path. Values in braces are those of the thing in question. */
final class MatrixSamples {

    private static final String CENTRE = "/v1/centres/{centre}";
    private static final String UNIT = CENTRE + "/units/{unit}";
    private static final String HOLD = "/internal/v1/centres/{centre}/holds/{hold}";
    private static final String SPOT = "{\"capacity\": {\"kind\": \"SPOT\"}}";
    private static final String ONE_BED = "{\"beds\": 1}";
    private static final String FENCE = "{\"fence\": 1}";

    private static final Map<String, Sample> BY_OPERATION = Map.ofEntries(
            Map.entry(
                    "POST /v1/centres",
                    Sample.json("{\"organisation\": \"org-matrix\", \"departement\": \"31\", \"kind\": \"FLAT\"}")),
            Map.entry("POST /v1/centres/applications", Sample.json("{\"departement\": \"44\", \"kind\": \"CHRS\"}")),
            Map.entry("POST " + CENTRE + "/validation", Sample.json("{\"convention\": " + SPOT + "}")),
            Map.entry("PUT " + CENTRE + "/convention", edit(SPOT)),
            Map.entry("POST " + CENTRE + "/quota-agreements", Sample.json("{\"more\": 1}")),
            Map.entry("POST " + CENTRE + "/units", Sample.json(NewCentre.UNIT)),
            Map.entry("PUT " + UNIT, edit(NewCentre.UNIT.replace("\"mode\": \"PER_BED\", \"capacity\": 2, ", ""))),
            Map.entry("POST " + UNIT + "/vacancies", Sample.json(ONE_BED)),
            Map.entry("POST " + UNIT + "/unavailabilities", Sample.json("{\"beds\": 1, \"reason\": \"WORKS\"}")),
            Map.entry(
                    "POST " + UNIT + "/announcements", Sample.json("{\"beds\": 1, \"availableFrom\": \"2099-01-01\"}")),
            Map.entry("PUT " + HOLD, Sample.json("{\"unit\": \"{unit}\", \"people\": 1, \"clock\": \"ORIENTED\"}")),
            Map.entry(
                    "POST " + HOLD + "/confirm",
                    Sample.json("{\"fence\": 1, \"reservedUntil\": \"2099-01-01T00:00:00Z\"}")),
            Map.entry("POST " + HOLD + "/release", Sample.json("{\"fence\": 1, \"cause\": \"WITHDRAWN\"}")),
            Map.entry("POST " + HOLD + "/extension", Sample.json(FENCE)),
            Map.entry("PUT " + HOLD + "/review", Sample.json(FENCE)),
            Map.entry(
                    "POST /v1/imports",
                    new Sample("?kind=AVAILABILITY", "centre;free\n", Map.of("Content-Type", "text/csv"))),
            Map.entry("PUT /v1/prospects/{prospect}/status", edit("{\"status\": \"CONTACTED\"}")));

    private MatrixSamples() {}

    static Sample of(MatrixRow row) {
        if (row.path().equals(Routes.BY_LINK)) {
            return Sample.none().with(Routes.LINK_TOKEN, "{token}");
        }
        var otherwise = row.method().equals("POST") ? Sample.json("{}") : Sample.none();
        return BY_OPERATION.getOrDefault(row.operation(), otherwise);
    }

    /** Of the version that is read. */
    private static Sample edit(String body) {
        return Sample.json(body).with("If-Match", "\"{version}\"");
    }
}
