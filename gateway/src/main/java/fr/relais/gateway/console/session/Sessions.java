package fr.relais.gateway.console.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;

/**
 * The sessions of whoever is signed in, in memory and nowhere else. A session is over when it was ended, or when the
 * person has done nothing for a while; what her page asks by itself does not count, and only
 * {@link #updateLastAccessTime} says that she has done something.
 *
 * <p>Ids have 256 random bits and are never in an address.
 */
public final class Sessions implements WebSessionStore {

    private static final int ID_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What is over and never asked for again is let go after this long at most. */
    private static final Duration CLEARED = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration idle;
    private final Map<String, Kept> sessions = new ConcurrentHashMap<>();
    private volatile Instant clearedAt;

    /** @param idle after how long without an act of its person a session is over */
    public Sessions(Clock clock, Duration idle) {
        this.clock = clock;
        this.idle = idle;
        this.clearedAt = clock.instant();
    }

    /** How many are remembered. */
    public int count() {
        return sessions.size();
    }

    /** One that is remembered as soon as something is in it. */
    @Override
    public Mono<WebSession> createWebSession() {
        return Mono.fromSupplier(() -> {
            clear();
            return new Kept();
        });
    }

    @Override
    public Mono<WebSession> retrieveSession(String id) {
        return Mono.<WebSession>justOrEmpty(sessions.get(id))
                .filterWhen(
                        session -> session.isExpired() ? session.invalidate().thenReturn(false) : Mono.just(true));
    }

    @Override
    public Mono<Void> removeSession(String id) {
        return Mono.fromRunnable(() -> sessions.remove(id));
    }

    @Override
    public Mono<WebSession> updateLastAccessTime(WebSession session) {
        ((Kept) session).actedAt = clock.instant();
        return Mono.just(session);
    }

    private void clear() {
        var now = clock.instant();
        if (now.isAfter(clearedAt.plus(CLEARED))) {
            clearedAt = now;
            sessions.values().removeIf(WebSession::isExpired);
        }
    }

    private static String newId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private final class Kept implements WebSession {

        private final Map<String, Object> attributes = new ConcurrentHashMap<>();
        private final Instant createdAt = clock.instant();
        private volatile Instant actedAt = createdAt;
        private volatile String id = newId();
        private volatile boolean started;
        private volatile boolean ended;

        @Override
        public String getId() {
            return id;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return attributes;
        }

        @Override
        public void start() {
            started = true;
        }

        @Override
        public boolean isStarted() {
            return started || !attributes.isEmpty();
        }

        @Override
        public Mono<Void> changeSessionId() {
            return Mono.fromRunnable(() -> {
                sessions.remove(id);
                id = newId();
                remember();
            });
        }

        @Override
        public Mono<Void> invalidate() {
            return Mono.fromRunnable(() -> {
                ended = true;
                attributes.clear();
                sessions.remove(id);
            });
        }

        @Override
        public Mono<Void> save() {
            return Mono.fromRunnable(this::remember);
        }

        /** Somebody may end it in another tab while this one is answered. */
        private void remember() {
            if (isStarted() && !ended) {
                sessions.put(id, this);
            }
            if (ended) {
                sessions.remove(id);
            }
        }

        @Override
        public boolean isExpired() {
            return ended || !clock.instant().isBefore(actedAt.plus(idle));
        }

        @Override
        public Instant getCreationTime() {
            return createdAt;
        }

        @Override
        public Instant getLastAccessTime() {
            return actedAt;
        }

        @Override
        public void setMaxIdleTime(Duration other) {
            throw new UnsupportedOperationException("all sessions end alike");
        }

        @Override
        public Duration getMaxIdleTime() {
            return idle;
        }
    }
}
