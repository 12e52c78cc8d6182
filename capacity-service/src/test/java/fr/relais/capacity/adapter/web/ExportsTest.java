package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Tables that go out, and that come in again as what they were. */
class ExportsTest {

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void isATableThatFrenchSpreadsheetsOpen() {
        var answer = export(centre.manager(), "", "fr-FR,fr;q=0.9");
        var text = new String(answer.getResponseBody(), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\ufeffCode du lieu d'accueil;Département;Actif;Unité;")
                .endsWith("\r\n");
        assertThat(text.lines()).hasSize(2);
        assertThat(text.lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(centre.code() + ";31;oui;" + centre.unit() + ";place par place;court;2;2;0;0;0;0;0;0;")
                .matches(".*;\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d");
        assertThat(answer.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("disponibilites.csv");
        assertThat(answer.getResponseHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/csv;charset=UTF-8"));
    }

    @Test
    void speaksEnglishToWhoWantsIt() {
        var text =
                new String(export(centre.manager(), "", "en;q=0.8,fr;q=0.1").getResponseBody(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeffCentre code;Département;Active;Unit;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "fr;q=much", ";;"})
    void speaksFrenchToWhoSaysWhatNobodyCanRead(String language) {
        var text = new String(export(centre.manager(), "", language).getResponseBody(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeffCode du lieu d'accueil;");
    }

    /** Whoever finds her screen open, or her token, does not carry the whole network away. */
    @ParameterizedTest
    @ValueSource(strings = {"", "format=xlsx", "departement=31"})
    void ofAllCentresIsForACoordinatorWhoHasJustSignedIn(String query) {
        for (var token : List.of(
                TestIdentity.tokens().token(COORDINATOR),
                TestIdentity.tokens().token(COORDINATOR, Instant.now().minus(Duration.ofMinutes(6))),
                TestIdentity.tokens().token(COORDINATOR, Instant.now().plus(Duration.ofMinutes(2))))) {
            var answer = service.as(COORDINATOR)
                    .get()
                    .uri("/v1/exports/availability?" + query)
                    .headers(headers -> headers.setBearerAuth(token))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .valueEquals("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", max_age=300")
                    .expectBody(String.class)
                    .returnResult();
            assertThat(answer.getResponseBody()).contains("\"code\":\"sign-in-again\"");
        }
        export(COORDINATOR, query, "fr");
    }

    @Test
    void ofOwnCentresNeedsNoFreshSignIn() {
        service.get(centre.manager(), "/v1/exports/availability").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"csv, fr", "csv, en", "xlsx, fr", "xlsx, en"})
    void comesInAgainAsWhatItWas(String format, String language) {
        json(service.put(NewCentre.PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);
        var file = export(centre.manager(), "format=" + format, language).getResponseBody();

        var preview = json(
                SentFile.send(
                        centre.manager(),
                        "kind=AVAILABILITY",
                        format.equals("csv") ? SentFile.CSV : SentFile.XLSX,
                        file),
                201);

        assertThat(preview.path("errors")).isEmpty();
        assertThat(preview.at("/counts/update").asInt()).isZero();
        assertThat(preview.at("/counts/unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void showsAllCentresToTheCoordinatorAndTheOwnToAManager() {
        var other = NewCentre.withTwoVacantBeds();

        assertThat(text(COORDINATOR, "")).contains(centre.code()).contains(other.code());
        assertThat(text(COORDINATOR, "departement=976")).doesNotContain(centre.code());
        assertThat(text(centre.manager(), "")).contains(centre.code()).doesNotContain(other.code());
        for (var nobody : List.of(
                TestCaller.referrer("org-r"), TestCaller.rapporteur(), TestCaller.service("placement-service"))) {
            json(service.get(nobody, "/v1/exports/availability"), 404);
        }
        json(service.get(centre.manager(), "/v1/exports/hsds"), 404);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (var query : List.of("format=pdf", "departement=999")) {
            assertThat(json(service.get(COORDINATOR, "/v1/exports/availability?" + query), 400)
                            .path("code")
                            .asString())
                    .isEqualTo("invalid-input");
        }
    }

    @Test
    void tellsOtherDirectoriesWhatARegionCanTakeAndNothingFiner() {
        var profile = json(service.get(COORDINATOR, "/v1/exports/hsds"), 200);

        var occitanie = profile.path("services")
                .valueStream()
                .filter(each -> each.at("/attributes/1/value").asString().equals("76"))
                .findFirst()
                .orElseThrow();
        assertThat(occitanie.path("name").asString()).isEqualTo("Occitanie");
        assertThat(occitanie.at("/attributes/0/value").asString()).isEqualTo("capacity");
        assertThat(occitanie.at("/capacities/0/available").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(occitanie.at("/capacities/0/service_id")).isEqualTo(occitanie.path("id"));
        assertThat(everyName(profile))
                .doesNotContain("organization_id", "locations", "contacts", "phones", "departement");
        assertThat(profile.toString()).doesNotContain(centre.code()).doesNotContain(centre.unit());
    }

    private static List<String> everyName(JsonNode node) {
        var names = new ArrayList<>(node.propertyNames());
        node.valueStream().forEach(child -> names.addAll(everyName(child)));
        return names;
    }

    private String text(TestCaller caller, String query) {
        return new String(export(caller, query, "fr").getResponseBody(), StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> export(TestCaller caller, String query, String language) {
        return service.as(caller)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build()
                .get()
                .uri("/v1/exports/availability?" + query)
                .header("Accept-Language", language)
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().token(caller, Instant.now())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
