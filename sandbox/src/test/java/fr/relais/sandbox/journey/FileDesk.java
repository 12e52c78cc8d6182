package fr.relais.sandbox.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.Session;
import tools.jackson.databind.JsonNode;

/** Somebody who sends files to Relais and fetches files from it. */
record FileDesk(Session session) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A file as the whole body. */
    Answer sends(String kind, String type, byte[] file) {
        return session.send(session.request("/v1/imports?kind=" + kind)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(file)));
    }

    Answer sends(String kind, String type, String file) {
        return sends(kind, type, file.getBytes(StandardCharsets.UTF_8));
    }

    /** A file as a browser's form sends it. */
    Answer sendsInAForm(String kind, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        try {
            body.write(("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sends(kind, "multipart/form-data; boundary=border", body.toByteArray());
    }

    /** Does what a preview said. */
    JsonNode applies(Answer preview) {
        return session.post(path(preview) + "/application", Map.of())
                .expect(200)
                .body();
    }

    String path(Answer preview) {
        return "/v1/imports/" + preview.expect(201).text("reference");
    }

    /** What comes down, to the last byte. */
    byte[] fetches(String path) {
        try {
            var request = session.request(path).setHeader("Accept", "*/*").GET().build();
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("got " + response.statusCode());
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", hurried);
        }
    }
}
