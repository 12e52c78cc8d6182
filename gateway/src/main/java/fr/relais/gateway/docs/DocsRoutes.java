package fr.relais.gateway.docs;

import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The page at {@code /docs} that shows the descriptions of the interfaces, and exactly the files it needs. */
public final class DocsRoutes {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private DocsRoutes() {}

    private record Part(Resource content, MediaType type) {}

    /** @param version of the page's own script and style */
    public static RouterFunction<ServerResponse> of(String version) {
        var page = own("index.html", PAGE);
        var parts = Map.of(
                "/docs", page,
                "/docs/", page,
                "/docs/start.js", own("start.js", SCRIPT),
                "/docs/swagger-ui.css", packaged(version, "swagger-ui.css", STYLE),
                "/docs/swagger-ui-bundle.js", packaged(version, "swagger-ui-bundle.js", SCRIPT));
        var routes = RouterFunctions.route();
        parts.forEach((path, part) -> routes.GET(path, request -> show(part)).HEAD(path, request -> show(part)));
        return routes.build();
    }

    private static Part own(String name, MediaType type) {
        return new Part(existing("docs/" + name), type);
    }

    private static Part packaged(String version, String name, MediaType type) {
        return new Part(existing("META-INF/resources/webjars/swagger-ui/" + version + "/" + name), type);
    }

    private static Resource existing(String path) {
        var resource = new ClassPathResource(path);
        if (!resource.exists()) {
            throw new IllegalStateException("a part of the description page is missing");
        }
        return resource;
    }

    private static Mono<ServerResponse> show(Part part) {
        return ServerResponse.ok().contentType(part.type()).bodyValue(part.content());
    }
}
