package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

/**
 * Stands for a service whose own code is not what a test is about: it answers every request with its client id, and
 * ends at once in a home called "broken".
 */
public final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("extract")) {
            extract(Path.of(arguments[2]));
            return;
        }
        var environment = System.getenv();
        if (environment.getOrDefault("RELAIS_SERVER_KEY_FILE", "").contains("broken")) {
            System.out.println("a setting is missing");
            System.exit(1);
        }
        for (var part : List.of("SERVER", "MANAGEMENT_SERVER")) {
            listen(
                    environment.get(part + "_ADDRESS"),
                    Integer.parseInt(environment.get(part + "_PORT")),
                    environment.getOrDefault("RELAIS_CLIENT_ID", "-"));
        }
    }

    private static void listen(String address, int port, String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            var said = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    /** What Boot's own jars do with {@code -Djarmode=tools}. */
    private static void extract(Path destination) throws IOException {
        var jar = Path.of(System.getProperty("java.class.path"));
        Files.createDirectories(destination);
        Files.copy(jar, destination.resolve(jar.getFileName()));
    }
}
