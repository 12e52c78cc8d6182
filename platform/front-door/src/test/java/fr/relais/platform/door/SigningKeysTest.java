package fr.relais.platform.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose keys are asked for, and how often. */
class SigningKeysTest {

    private static JWK good;
    private static JWK next;
    private static JWK tooShort;

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicLong time = new AtomicLong();
    private final List<JWK> published = new ArrayList<>(List.of(good, tooShort));
    private final SigningKeys keys = new SigningKeys(Mono.fromSupplier(this::publish), time::get);

    @BeforeAll
    static void make() throws JOSEException {
        good = new RSAKeyGenerator(3072).keyID("good").generate();
        next = new RSAKeyGenerator(3072).keyID("next").generate();
        tooShort = new RSAKeyGenerator(2048).keyID("short").generate();
    }

    private String publish() {
        fetches.incrementAndGet();
        if (published.isEmpty()) {
            throw new IllegalStateException("away");
        }
        return new JWKSet(published).toString();
    }

    private List<String> idsFor(String id) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), new JWTClaimsSet.Builder().build());
        return keys.apply(token)
                .map(JWK::getKeyID)
                .onErrorComplete()
                .collectList()
                .block(Duration.ofSeconds(5));
    }

    @Test
    void areThoseThatAreLongEnough() {
        assertThat(idsFor("good")).containsExactly("good");
        assertThat(idsFor("short")).doesNotContain("short");
    }

    @Test
    void areFetchedOnceAndNotForEachToken() {
        idsFor("good");
        time.addAndGet(Duration.ofHours(1).toNanos());

        idsFor("good");
        idsFor(null);

        assertThat(fetches).hasValue(1);
    }

    /** Anybody can write down an id that nobody has. */
    @Test
    void areNotFetchedAnewForEachNameThatIsNone() {
        idsFor("good");

        for (var guess = 0; guess < 50; guess++) {
            idsFor("guess-" + guess);
            time.addAndGet(Duration.ofMillis(99).toNanos());
        }

        assertThat(fetches).hasValue(1);
        time.addAndGet(Duration.ofMillis(50).toNanos());
        idsFor("guess");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void areFollowedWhenTheProviderTakesAnother() {
        idsFor("good");
        published.set(0, next);
        time.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(idsFor("next")).containsExactly("next");
    }

    @Test
    void stayKnownWhileTheProviderIsAway() {
        idsFor("good");
        published.clear();
        time.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(idsFor("guess")).isEmpty();
        assertThat(idsFor("good")).containsExactly("good");
    }

    @Test
    void areThereSoonAfterTheProviderIs() {
        var there = List.copyOf(published);
        published.clear();
        assertThat(idsFor("good")).isEmpty();
        published.addAll(there);
        time.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(idsFor("good")).containsExactly("good");
    }
}
