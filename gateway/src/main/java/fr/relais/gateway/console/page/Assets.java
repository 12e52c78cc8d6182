package fr.relais.gateway.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
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
            "htmx.min.js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "hx-sse.min.js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "icon.svg", MediaType.parseMediaType("image/svg+xml"));

    private static final int MARK = 12;

    private final Map<String, String> addresses = new HashMap<>();

    public Assets() {
        FILES.keySet().forEach(name -> addresses.put(name, PATH + mark(file(name)) + "/" + name));
    }

    /** Where a file is. */
    public String of(String name) {
        return Objects.requireNonNull(addresses.get(name), "a file of the pages");
    }

    public RouterFunction<ServerResponse> routes() {
        var routes = RouterFunctions.route();
        FILES.forEach((name, type) -> routes.GET(
                of(name), request -> ServerResponse.ok().contentType(type).bodyValue(file(name))));
        return routes.build();
    }

    private static Resource file(String name) {
        return new ClassPathResource("assets/" + name);
    }

    private static String mark(Resource file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
