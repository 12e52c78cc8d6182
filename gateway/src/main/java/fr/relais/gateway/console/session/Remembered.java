package fr.relais.gateway.console.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.web.server.WebSession;

/** What pages keep for whoever they were shown to; it ends with the session, or when somebody else signs in there. */
public final class Remembered {

    private static final String KEPT = Remembered.class.getName();

    private Remembered() {}

    /** By a name that the page chooses. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> of(WebSession session) {
        return (Map<String, Object>)
                session.getAttributes().computeIfAbsent(KEPT, key -> new ConcurrentHashMap<String, Object>());
    }

    static void forget(WebSession session) {
        session.getAttributes().remove(KEPT);
    }
}
