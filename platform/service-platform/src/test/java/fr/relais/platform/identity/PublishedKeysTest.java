package fr.relais.platform.identity;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublishedKeysTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    private final List<JWK> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer provider;

    @BeforeEach
    void start() throws Exception {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            var body = new JWKSet(List.copyOf(published)).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        publish("one");
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private void publish(String id) throws Exception {
        published.add(new RSAKeyGenerator(2048).keyID(id).generate().toPublicJWK());
    }

    private PublishedKeys keys(Duration interval) {
        return new PublishedKeys("http://localhost:" + provider.getAddress().getPort() + "/keys", interval);
    }

    private static List<JWK> find(PublishedKeys keys, String id) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
        return keys.apply(new SignedJWT(header, new JWTClaimsSet.Builder().build()))
                .collectList()
                .block();
    }

    @Test
    void areFetchedOnceForAllTokens() {
        var keys = keys(LONG);

        for (var token = 0; token < 20; token++) {
            assertThat(find(keys, "one")).hasSize(1);
        }

        assertThat(fetched).hasValue(1);
    }

    @Test
    void areFetchedAgainForANewKey() throws Exception {
        var keys = keys(LONG);
        find(keys, "one");

        publish("two");

        assertThat(find(keys, "two")).hasSize(1);
        assertThat(find(keys, "one")).hasSize(1);
    }

    @Test
    void areNotFetchedForEachKeyIdThatSomebodyInvents() {
        var keys = keys(LONG);
        find(keys, "one");

        for (var token = 0; token < 50; token++) {
            var invented = "invented-" + token;
            if (fetched.get() >= 2) {
                assertThatThrownBy(() -> find(keys, invented)).isInstanceOf(BadJwtException.class);
            } else {
                assertThat(find(keys, invented)).isEmpty();
            }
        }

        assertThat(fetched).hasValueLessThanOrEqualTo(3);
        assertThat(find(keys, "one")).hasSize(1);
    }
}
