package fr.relais.gateway.console.session;

import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;

import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.WebSession;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a session lasts, and what its id is worth. */
class SessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final SettableClock clock = SettableClock.at("2026-11-30T22:00:00Z");
    private final Sessions sessions = new Sessions(clock, IDLE);

    private WebSession begun() {
        var session = Objects.requireNonNull(sessions.createWebSession().block());
        session.getAttributes().put("something", "of hers");
        session.save().block();
        return session;
    }

    private boolean isThere(WebSession session) {
        return Boolean.TRUE.equals(
                sessions.retrieveSession(session.getId()).hasElement().block());
    }

    /** OWASP asks for 128 bits; one of them that never changes would show in so many. */
    @Test
    void hasAnIdOf256RandomBits() {
        var ids = new HashSet<String>();
        var zeros = new byte[32];
        var ones = new byte[32];
        for (int i = 0; i < 200; i++) {
            var id = begun().getId();
            var bytes = Base64.getUrlDecoder().decode(id);
            assertThat(bytes).hasSize(32);
            for (int k = 0; k < bytes.length; k++) {
                ones[k] |= bytes[k];
                zeros[k] |= (byte) ~bytes[k];
            }
            ids.add(id);
        }

        assertThat(ids).hasSize(200);
        assertThat(ones).containsOnly((byte) 0xff);
        assertThat(zeros).containsOnly((byte) 0xff);
    }

    @Test
    void isNotRememberedBeforeSomethingIsInIt() {
        var session = Objects.requireNonNull(sessions.createWebSession().block());
        session.save().block();

        assertThat(sessions.count()).isZero();
    }

    @Test
    void endsWhenNothingIsDone() {
        var session = begun();
        clock.advance(IDLE.minusSeconds(1));
        assertThat(isThere(session)).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(session.isExpired()).isTrue();
        assertThat(isThere(session)).isFalse();
        assertThat(session.getAttributes()).isEmpty();
    }

    @Test
    void goesOnWithEachActAndNotByBeingAskedFor() {
        var session = begun();
        clock.advance(IDLE.minusMinutes(1));
        assertThat(isThere(session)).isTrue();
        sessions.updateLastAccessTime(session).block();
        clock.advance(IDLE.minusMinutes(1));
        assertThat(isThere(session)).isTrue();

        clock.advance(Duration.ofMinutes(1));

        assertThat(isThere(session)).isFalse();
    }

    @Test
    void isForgottenWhenItIsOverThoughNobodyAsksForItAgain() {
        begun();
        clock.advance(IDLE);

        begun();

        assertThat(sessions.count()).isEqualTo(1);
    }

    @Test
    void isNotThereUnderItsFormerId() {
        var session = begun();
        var before = session.getId();
        session.changeSessionId().block();

        assertThat(isThere(session)).isTrue();
        assertThat(sessions.retrieveSession(before).hasElement().block()).isFalse();
    }

    /** Signing out in one tab while another tab is answered. */
    @Test
    void thatWasEndedDoesNotComeBackWithAnAnswerThatWasOnItsWay() {
        var session = begun();
        session.invalidate().block();
        session.getAttributes().put("something", "late");
        session.save().block();
        session.changeSessionId().block();

        assertThat(isThere(session)).isFalse();
        assertThat(sessions.count()).isZero();
    }
}
