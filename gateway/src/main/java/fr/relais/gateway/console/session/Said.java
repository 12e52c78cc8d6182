package fr.relais.gateway.console.session;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** What is to be said once, on the whole page that is shown next; the name of a word. */
public final class Said {

    private static final String KEPT = Said.class.getName();

    private Said() {}

    public static void later(WebSession session, String word) {
        session.getAttributes().put(KEPT, word);
    }

    /** What waits to be said, which then waits no more. */
    public static @Nullable Object now(WebSession session) {
        return session.getAttributes().remove(KEPT);
    }
}
