package fr.relais.capacity;

import java.util.UUID;

import fr.relais.testing.TestCaller;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Files sent to the running service. */
public final class SentFile {

    public static final MediaType CSV = MediaType.parseMediaType("text/csv");
    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SentFile() {}

    /** Sends a file with a key of its own. */
    public static ResponseSpec send(TestCaller caller, String query, MediaType type, byte[] file) {
        return send(caller, query, type, file, UUID.randomUUID().toString());
    }

    public static ResponseSpec send(TestCaller caller, String query, MediaType type, byte[] file, String key) {
        return RunningService.shared()
                .as(caller)
                .post()
                .uri("/v1/imports?" + query)
                .header("Idempotency-Key", key)
                .contentType(type)
                .bodyValue(file)
                .exchange();
    }
}
