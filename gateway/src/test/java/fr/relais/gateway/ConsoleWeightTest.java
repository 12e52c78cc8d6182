package fr.relais.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a telephone gets before it shows the first page of each group, from nothing: bytes as they are sent, requests.
 */
class ConsoleWeightTest {

    private static final int MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 5;

    /** Of each answer, at the most: what it says before its content. */
    private static final int HEADERS = 1_000;

    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final HttpClient telephone =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private byte[] fetch(TestBrowser browser, String path) throws Exception {
        var cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var answer = telephone.send(
                HttpRequest.newBuilder(URI.create(gateway.running().url() + path))
                        .header("Cookie", cookies)
                        .header("Accept", "*/*")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void isLight(TestBrowser browser, String path, String shows) throws Exception {
        var weights = new LinkedHashMap<String, Integer>();
        var page = fetch(browser, path);
        weights.put(path, page.length + HEADERS);
        var text = new String(
                new GZIPInputStream(new java.io.ByteArrayInputStream(page)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(shows);
        for (var part :
                PART.matcher(text).results().map(found -> found.group(1)).toList()) {
            weights.put(part, fetch(browser, part).length + HEADERS);
        }
        var stream = text.contains("/app/live") ? 1 : 0;
        System.out.printf("[relais tests] %s: %s%n", path, weights);

        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %s", weights)
                .isLessThanOrEqualTo(MOST_BYTES);
        assertThat(weights.size() + stream).as("requests of %s", weights).isLessThanOrEqualTo(MOST_REQUESTS);
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    /** A part of an address, what is answered there, and so on; the first that fits. */
    private static void answers(StubService service, String... contents) {
        service.answers((request, response) -> response.header("Content-Type", "application/json")
                .sendString(Mono.just(IntStream.range(0, contents.length / 2)
                        .filter(pair -> request.uri().contains(contents[2 * pair]))
                        .mapToObj(pair -> contents[2 * pair + 1])
                        .findFirst()
                        .orElse("{}"))));
    }

    @Test
    void isLittleForSomebodyWhoHasNotSignedIn() throws Exception {
        isLight(gateway.browser(), "/", "Se connecter");
    }

    @Test
    void isLittleForACaseWorkerWithAFullList() throws Exception {
        var requests = many(200, number -> """
                {"reference": "%032x", "status": "SEARCHING", "track": "EMERGENCY", "dangerTier": "HIGH",
                 "people": %d, "submittedAt": "2026-11-%02dT%02d:00:00Z"}""".formatted(number * 7919L, 1 + number % 7, 1 + number % 29, number % 24));
        answers(
                gateway.running().placement(),
                "drafts",
                "{\"drafts\": []}",
                "requests",
                "{\"requests\": [" + requests + "]}");

        isLight(gateway.browser(TestCaller.referrer("an-org")), "/app/requests", "7 personnes");
    }

    @Test
    void isLittleForACentreWithManyUnits() throws Exception {
        var units = many(20, number ->
                """
                {"unit": "unit-%d", "mode": "PER_BED", "capacity": 10, "durationClass": "LONG", "cots": 0, "features": [],
                 "beds": [%s]}""".formatted(number, many(10, bed -> """
                {"bed": "%d", "state": "%s", "since": "2026-11-30T03:00:00Z", "freshUntil": "2026-12-01T03:00:00Z"}""".formatted(bed, bed % 2 == 0 ? "VACANT" : "OCCUPIED"))));
        answers(gateway.running().capacity(), "/v1/centres/a-centre", """
                {"centre": "a-centre", "kind": "CHRS", "status": "VALIDATED", "compromised": false, "units": [%s]}""".formatted(units), "/v1/centres", """
                {"centres": [{"centre": "a-centre", "kind": "CHRS", "status": "VALIDATED", "beds": {}}]}""");
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        var path = TestBrowser.location(centre.get("/app/centre")).getPath();

        isLight(centre, path, "Unité 20");
    }

    @Test
    void isLittleForACoordinatorWithTheWholeCountry() throws Exception {
        var row = """
                {"code": "%s", "name": "-", "centres": 3, "byStatus": {"VACANT": %d, "STALE": 2, "OCCUPIED": 31},
                 "byFreshness": {"FRESH": 3, "EXPIRING": 1, "STALE": 2}, "takes": {}}""";
        var rows =
                many(95, number -> row.formatted(number == 19 ? "2A" : "%02d".formatted(number + 1), number * 37 % 11));
        answers(gateway.running().capacity(), "/v1/capacity", """
                {"at": "2026-11-30T03:00:00Z", "scarcities": [], "rows": [%s],
                 "total": {"centres": 285, "byStatus": {}, "byFreshness": {}, "takes": {}}}""".formatted(rows));
        var offers = many(20, number -> """
                {"request": "%032x", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 3, "departement": "35",
                 "beds": 3, "madeAt": "2026-11-30T03:00:00Z", "answerBy": "2099-11-30T03:00:00Z"}""".formatted(number * 7919L));
        answers(
                gateway.running().placement(),
                "/offers",
                "{\"offers\": [" + offers + "], \"more\": true}",
                "/refusal-reviews",
                "{\"reviews\": []}",
                "/unmet-needs",
                "{\"now\": {\"requests\": 2, \"people\": 7, \"reasons\": {}}, \"days\": []}",
                "/requests",
                "{\"requests\": []}");

        isLight(gateway.browser(TestCaller.coordinator()), "/app/country", "class=\"map\"");
    }
}
