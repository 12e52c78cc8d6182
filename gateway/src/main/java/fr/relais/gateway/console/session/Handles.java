package fr.relais.gateway.console.session;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Names for requests, offers and centres that mean something in one session only, so that nothing that stays in the
 * history of a browser, or in a log between, says which one was looked at.
 */
public final class Handles implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = Handles.class.getName();
    private static final int BYTES = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> byReference = new ConcurrentHashMap<>();
    private final Map<String, String> byHandle = new ConcurrentHashMap<>();

    Handles() {}

    /** Those of a session, which end with it. */
    public static Handles of(WebSession session) {
        return (Handles) session.getAttributes().computeIfAbsent(KEPT, key -> new Handles());
    }

    /** The handle of a reference in the session of a request. */
    public static Mono<String> of(ServerRequest request, String reference) {
        return request.exchange().getSession().map(session -> of(session).of(reference));
    }

    /** The handle of a reference: always the same in this session. */
    public String of(String reference) {
        return byReference.computeIfAbsent(reference, this::made);
    }

    /** What a handle stands for; empty when it is not of this session. */
    public Optional<String> reference(String handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    private String made(String reference) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byHandle.put(handle, reference);
        return handle;
    }
}
