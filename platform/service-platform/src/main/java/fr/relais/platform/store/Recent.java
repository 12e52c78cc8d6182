package fr.relais.platform.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What this process wrote last of some aggregates: the ones changed most recently, a bounded number.
 *
 * <p>Another process may have written since. So this is good enough to try a write on, which the database refuses when
 * it is too old, and for nothing else: nobody is told anything by it.
 *
 * @param <S> the aggregate
 */
final class Recent<S> {

    private static final int MOST = 2_000;

    private final Map<String, Seen<S>> written;

    private Recent(int most) {
        written = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Seen<S>> eldest) {
                return size() > most;
            }
        });
    }

    static <S> Recent<S> memory() {
        return new Recent<>(MOST);
    }

    /** Remembers nothing. */
    static <S> Recent<S> none() {
        return new Recent<>(0);
    }

    @Nullable
    Seen<S> of(String id) {
        return written.get(id);
    }

    void remember(Seen<S> seen) {
        written.put(seen.stored().id(), seen);
    }

    void forget(String id) {
        written.remove(id);
    }
}
