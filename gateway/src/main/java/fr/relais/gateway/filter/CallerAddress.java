package fr.relais.gateway.filter;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Which address a request comes from. Each proxy in front adds to {@code X-Forwarded-For} whom it was asked by, so what
 * our own proxies say stands at its end; everything before that is the caller's to invent, and is not looked at.
 */
public final class CallerAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private final int proxies;

    /** @param proxies how many stand in front; with none the header means nothing */
    public CallerAddress(int proxies) {
        this.proxies = proxies;
    }

    /** As text; the one that is connected where the proxies in front have not all said theirs. */
    String of(ServerHttpRequest request) {
        if (proxies == 0) {
            return connected(request);
        }
        var said = request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
        var place = said.size() - proxies;
        return place >= 0 && ADDRESS.matcher(said.get(place)).matches() ? said.get(place) : connected(request);
    }

    private static String connected(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
