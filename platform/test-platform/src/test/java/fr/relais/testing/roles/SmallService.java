package fr.relais.testing.roles;

import java.text.ParseException;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.netty.handler.codec.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One thing of one organisation, for referrers of it; with a leak. It believes every token. */
final class SmallService implements AutoCloseable {

    static final String OWNER = "an-owner";
    static final String THING = "c0ffee00-0000-4000-8000-000000000000";
    static final String NOTHING = "{\"nothing\":true}";

    private final Leak leak;
    private final DisposableServer server;

    SmallService(Leak leak) {
        this.leak = leak;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow(Duration.ofSeconds(10));
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var claims = claims(request);
        var there = request.uri().endsWith(THING);
        if (claims == null) {
            var body = there && leak == Leak.BEFORE_THE_TOKEN ? NOTHING + " " : NOTHING;
            return said(response.status(401), body);
        }
        if (request.method().equals(HttpMethod.POST)) {
            return said(response.status(leak == Leak.ANY_FIELD ? 200 : 400), "{}");
        }
        if (there ? mayRead(claims) : request.uri().equals("/v1/things") && isReferrer(claims)) {
            return read(response.status(200), claims);
        }
        return there ? forbidden(response) : said(response.status(404), NOTHING);
    }

    private Publisher<Void> read(HttpServerResponse response, JWTClaimsSet claims) {
        response.header("Content-Type", "application/json");
        return switch (leak) {
            case A_HEADER_MORE -> said(response.header("X-Of", OWNER), "{}");
            case A_COLLEAGUE -> said(response, "{\"by\":\"" + claims.getSubject() + "\"}");
            case HALF -> said(response, "{");
            default -> said(response, "{}");
        };
    }

    private Publisher<Void> forbidden(HttpServerResponse response) {
        if (leak == Leak.ANOTHER_ORDER) {
            return response.status(404)
                    .header("Content-Length", Integer.toString(NOTHING.length()))
                    .header("X-Kind", "problem")
                    .sendString(Mono.just(NOTHING));
        }
        switch (leak) {
            case FORBIDDEN -> response.status(403);
            case A_HEADER -> response.status(404).header("Vary", "Authorization");
            default -> response.status(404);
        }
        return said(response, leak == Leak.A_BYTE ? NOTHING + " " : NOTHING);
    }

    private static Publisher<Void> said(HttpServerResponse response, String body) {
        return response.header("X-Kind", "problem")
                .header("Content-Length", Integer.toString(body.length()))
                .sendString(Mono.just(body));
    }

    private boolean mayRead(JWTClaimsSet claims) {
        var role = isReferrer(claims) || leak == Leak.ANY_ROLE;
        var organisation = OWNER.equals(claims.getClaim("org")) || leak == Leak.ANY_ORGANISATION;
        return leak == Leak.NO_POLICY || role && organisation;
    }

    private static boolean isReferrer(JWTClaimsSet claims) {
        return claims.getClaim("roles") instanceof List<?> roles && roles.contains("REFERRER");
    }

    private static @Nullable JWTClaimsSet claims(HttpServerRequest request) {
        var token = request.requestHeaders().get("Authorization");
        try {
            return token == null ? null : SignedJWT.parse(token.substring(7)).getJWTClaimsSet();
        } catch (ParseException nonsense) {
            throw new IllegalArgumentException("no token", nonsense);
        }
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(10));
    }
}
