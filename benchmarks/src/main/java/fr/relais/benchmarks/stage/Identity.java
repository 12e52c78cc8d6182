package fr.relais.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** Publishes keys and signs tokens with them, as an identity provider does. */
final class Identity implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofHours(6);

    private final RSAKey key;
    private final HttpServer server;

    private Identity(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static Identity start() {
        try {
            var key = new RSAKeyGenerator(3072).keyID("benchmark").generate();
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            publish(server, "/oauth2/jwks", keys);
            publish(
                    server,
                    "/.well-known/openid-configuration",
                    ("{\"issuer\":\"" + issuer(server) + "\"}").getBytes(StandardCharsets.UTF_8));
            server.start();
            return new Identity(key, server);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void publish(HttpServer server, String path, byte[] json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
    }

    private static String issuer(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String issuer() {
        return issuer(server);
    }

    String token(String role, String organisation) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("relais")
                .subject(role.toLowerCase(java.util.Locale.ROOT) + "-of-" + organisation)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(LIFETIME)))
                .claim("org", organisation)
                .claim("roles", List.of(role))
                .claim("departements", List.of())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
