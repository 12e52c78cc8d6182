package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers of the register go in and come out in one answer only, to the coordinator who asks for one of them: whatever
 * else is answered, logged or measured on the way is without (INV-16).
 */
class RegisterSecrecyTest {

    private static final String GOOD = "310900001";
    private static final String BAD = "31090000X";
    private static final List<String> SECRET = List.of(GOOD, BAD);

    private final RunningService service = RunningService.shared();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void listen() {
        logged.start();
        everything.addAppender(logged);
    }

    @AfterEach
    void stop() {
        everything.detachAppender(logged);
    }

    @Test
    void tellsNoNumberButToWhoAsksForOne() {
        var preview = answered(send(row(GOOD) + row(GOOD) + row(BAD) + "structureet;" + GOOD + ";x\n"));
        var import0 = "/v1/imports/" + text(preview, "reference");
        answered(send(row(GOOD) + "structureet;" + GOOD + ";cut"));
        answered(send(row(GOOD) + "\u0000" + GOOD));
        answered(feed("{\"pmej\": [{\"ege\": [{\"numFinessEge\": \"" + GOOD + "\", "));
        answered(feed("{\"pmej\": [{\"ege\": [{\"numFinessEge\": \"" + GOOD + "\" \"" + GOOD + "\"}]}]}"));
        var outdated = answered(send(row(GOOD)));
        answered(service.post(COORDINATOR, import0 + "/application", "{}"));
        answered(service.post(COORDINATOR, "/v1/imports/" + text(outdated, "reference") + "/application", "{}"));
        answered(service.get(COORDINATOR, import0));
        var list = answered(service.get(COORDINATOR, "/v1/prospects"));
        var prospect = "/v1/prospects/" + tree(list).at("/prospects/0/prospect").asString();
        answered(service.put(COORDINATOR, prospect + "/status", "{\"status\": \"CONTACTED\"}", "\"0\""));
        answered(service.get(COORDINATOR, "/v1/prospects/" + GOOD));
        answered(service.as(COORDINATOR)
                .get()
                .uri("/v1/exports/availability")
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().token(COORDINATOR, Instant.now())))
                .exchange());
        answered(service.get(COORDINATOR, "/v1/exports/hsds"));
        answered(service.get(NewCentre.PLACEMENT, prospect));
        answered(service.get(TestCaller.centre("org-1"), import0));
        answered(service.http()
                .get()
                .uri(service.operators() + "/actuator/prometheus")
                .exchange());

        var one = text(bodyOf(service.get(COORDINATOR, prospect)), "finess");

        assertThat(one).isEqualTo(GOOD);
        assertThat(preview).contains("\"create\":1", "DUPLICATE", "WRONG_TYPE", "TRUNCATED_ROW");
        assertThat(answers).hasSize(17).noneMatch(RegisterSecrecyTest::isSecret);
        assertThat(logs()).noneMatch(RegisterSecrecyTest::isSecret);
    }

    /** What was logged meanwhile, with the failures and their causes. */
    private List<String> logs() {
        return List.copyOf(logged.list).stream()
                .map(event -> event.getFormattedMessage() + " " + Map.copyOf(event.getMDCPropertyMap()) + " "
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }

    private static boolean isSecret(String text) {
        return SECRET.stream().anyMatch(text::contains);
    }

    private static String row(String number) {
        return RegisterImportTest.row(number, "CHRS");
    }

    private static ResponseSpec send(String rows) {
        var file = ("finess;x\n" + rows).getBytes(StandardCharsets.UTF_8);
        return SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file);
    }

    private static ResponseSpec feed(String text) {
        return SentFile.send(
                COORDINATOR, "kind=FINESS", MediaType.APPLICATION_JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private String answered(ResponseSpec response) {
        var body = bodyOf(response);
        answers.add(body);
        return body;
    }

    private static String bodyOf(ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        return result.getResponseHeaders() + "\n" + result.getResponseBody();
    }

    private static String text(String answer, String field) {
        return tree(answer).path(field).asString();
    }

    private static JsonNode tree(String answer) {
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf('\n')));
    }
}
