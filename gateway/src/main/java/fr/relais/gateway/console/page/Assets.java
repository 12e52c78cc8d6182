package fr.relais.gateway.console.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Style, script and icon of the pages: exactly these files. Their addresses change with their content, so that browsers
 * may keep them.
 */
public final class Assets {

    /** Under this nothing is about anybody. */
    public static final String PATH = "/assets/";

    private static final Map<String, MediaType> FILES = Map.of(
            "relais.css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "relais.js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "page.js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "icon.svg", MediaType.parseMediaType("image/svg+xml"));

    /** What is fetched at once, where each way there and back takes half a second. */
    private static final Map<String, List<String>> TOGETHER =
            Map.of("page.js", List.of("htmx.min.js", "hx-sse.min.js", "relais.js"));

    private static final byte[] END = "\n;\n".getBytes(StandardCharsets.UTF_8);

    private static final int MARK = 12;

    private final Map<String, File> files = new HashMap<>();

    public Assets() {
        FILES.forEach((name, type) -> files.put(name, File.read(name, type)));
    }

    /** Where a file is. */
    public String of(String name) {
        return Objects.requireNonNull(files.get(name), "a file of the pages").address();
    }

    public RouterFunction<ServerResponse> routes() {
        var routes = RouterFunctions.route();
        files.values()
                .forEach(file -> routes.GET(
                        file.address(),
                        request -> ServerResponse.ok().contentType(file.type()).bodyValue(file.content())));
        return routes.build();
    }

    /** Read once, when the gateway starts. */
    private record File(String address, MediaType type, byte[] content) {

        static File read(String name, MediaType type) {
            try {
                var content = new ByteArrayOutputStream();
                for (var part : TOGETHER.getOrDefault(name, List.of(name))) {
                    content.writeBytes(new ClassPathResource("assets/" + part).getContentAsByteArray());
                    content.writeBytes(type.getSubtype().equals("javascript") ? END : new byte[0]);
                }
                return new File(PATH + mark(content.toByteArray()) + "/" + name, type, content.toByteArray());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    private static String mark(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
