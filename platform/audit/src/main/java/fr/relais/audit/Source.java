package fr.relais.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Where a register is handed out: the texts of its checkpoints, and of its blocks in order. */
interface Source {

    String checkpoints() throws IOException;

    /** Some of them, from this number on; nothing when there are none. */
    String blocks(long from) throws IOException;

    /**
     * An address, or a directory in which the same texts lie.
     *
     * @param token a file with an access token, which an address needs
     */
    static Source of(String where, @Nullable Path token) throws IOException {
        if (!where.startsWith("https://") && !where.startsWith("http://")) {
            return new Directory(Path.of(where));
        }
        if (token == null) {
            throw new IOException("an address needs a file with a token");
        }
        return new Address(
                safe(where), Files.readString(token, StandardCharsets.US_ASCII).strip());
    }

    /** A token is not sent to another machine in clear. */
    private static String safe(String where) throws IOException {
        var local = InetAddress.getByName(URI.create(where).getHost()).isLoopbackAddress();
        if (!where.startsWith("https://") && !local) {
            throw new IOException("an address begins with https");
        }
        return where.endsWith("/") ? where.substring(0, where.length() - 1) : where;
    }

    /** Files of the names that the routes have. */
    record Directory(Path folder) implements Source {

        @Override
        public String checkpoints() throws IOException {
            return Files.readString(folder.resolve("checkpoints"), StandardCharsets.UTF_8);
        }

        /** All that is not known to come before. */
        @Override
        public String blocks(long from) throws IOException {
            return Parts.in(folder.resolve("blocks")).stream()
                    .dropWhile(part -> comesBefore(from, part))
                    .collect(Collectors.joining());
        }

        private static boolean comesBefore(long number, String part) {
            try {
                return part.startsWith(Checkpoint.FORM)
                        ? SignedCheckpoint.parse(part).checkpoint().block() < number
                        : Block.parse(part).number() < number;
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }

    /** The routes of a service. */
    record Address(String base, String token) implements Source {

        private static final Duration PATIENCE = Duration.ofSeconds(30);
        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();

        @Override
        public String checkpoints() throws IOException {
            return get("/checkpoints");
        }

        @Override
        public String blocks(long from) throws IOException {
            return get("/blocks?from=" + from);
        }

        private String get(String path) throws IOException {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Authorization", "Bearer " + token)
                    .timeout(PATIENCE)
                    .build();
            try {
                var answer = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() != 200) {
                    throw new IOException("the register answers " + answer.statusCode());
                }
                return answer.body();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopped);
            }
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
