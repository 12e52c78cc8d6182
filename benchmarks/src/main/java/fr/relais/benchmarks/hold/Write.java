package fr.relais.benchmarks.hold;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import fr.relais.benchmarks.hold.HttpConnection.Answer;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.stage.Template;
import fr.relais.benchmarks.stage.Template.Copy;
import fr.relais.contracts.CapacityMessages;

/** What is asked of the service, and how its answer is checked. */
enum Write {
    /** {@code PUT hold}, as placement-service sends it. */
    HOLD(CapacityMessages.BED_HELD) {
        @Override
        String token(Stage stage, Template template) {
            return stage.token("SERVICE", "");
        }

        @Override
        byte[] request(String token, Template template, Copy centre, UUID id) {
            var path = "PUT /internal/v1/centres/" + centre.id() + "/holds/" + id;
            var body = "{\"unit\":\"%s\",\"people\":1,\"infants\":0,\"clock\":\"EMERGENCY\"}"
                    .formatted(template.singles());
            return rendered(path, token, "", body);
        }

        /** Its fence: one more than that of the hold before, in the same centre. */
        @Override
        long mark(Answer answer) {
            var fence = FENCE.matcher(answer.body());
            return fence.find() ? Long.parseLong(fence.group(1)) : -1;
        }
    },

    /** One word for the vacancies of a unit, as a centre sends it. */
    VACANCY(CapacityMessages.VACANCY_CONFIRMED) {
        @Override
        String token(Stage stage, Template template) {
            return template.manager();
        }

        @Override
        byte[] request(String token, Template template, Copy centre, UUID id) {
            var path = "POST /v1/centres/" + centre.code() + "/units/" + template.singles() + "/confirmations";
            return rendered(path, token, "Idempotency-Key: " + id + "\r\n", "{}");
        }

        /** The version of the centre. */
        @Override
        long mark(Answer answer) {
            return Long.parseLong(
                    answer.headers().getOrDefault("etag", "\"-1\"").replace("\"", ""));
        }
    };

    private static final Pattern FENCE = Pattern.compile("\"fence\":([0-9]+)");

    private final String event;

    Write(String event) {
        this.event = event;
    }

    /** What it is called on the wire when it has happened. */
    String event() {
        return event;
    }

    abstract String token(Stage stage, Template template);

    abstract byte[] request(String token, Template template, Copy centre, UUID id);

    abstract long mark(Answer answer);

    private static byte[] rendered(String line, String token, String more, String body) {
        return ("""
                %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                %sContent-Length: %d\r
                \r
                %s""".formatted(line, token, more, body.length(), body)).getBytes(StandardCharsets.US_ASCII);
    }
}
