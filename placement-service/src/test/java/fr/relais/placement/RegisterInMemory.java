package fr.relais.placement;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.Register;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A register that is kept as long as the JVM, and can be away. */
@Primary
@Component
public final class RegisterInMemory implements Register {

    private static final List<Entry> ENTRIES = new CopyOnWriteArrayList<>();
    private static volatile boolean away;

    /** What was recorded about that object, oldest first. */
    public static List<Entry> about(String object) {
        return ENTRIES.stream().filter(entry -> entry.object().equals(object)).toList();
    }

    public static void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Mono<Void> record(Entry entry) {
        return Mono.fromRunnable(() -> {
            if (away) {
                throw new IllegalStateException("the register is away");
            }
            ENTRIES.add(entry);
        });
    }

    @Override
    public void note(Entry entry) {
        ENTRIES.add(entry);
    }
}
