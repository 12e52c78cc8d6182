package fr.relais.placement;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.Register;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The register of the service, which can be away and tells what was recorded. */
@Primary
@Component
public final class RegisterThatCanBeAway implements Register {

    private static final List<Entry> ENTRIES = new CopyOnWriteArrayList<>();
    private static volatile boolean away;

    private final Register kept;

    RegisterThatCanBeAway(@Qualifier("register") Register kept) {
        this.kept = kept;
    }

    /** What was recorded about that object, oldest first. */
    public static List<Entry> about(String object) {
        return ENTRIES.stream().filter(entry -> entry.object().equals(object)).toList();
    }

    public static void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Mono<Void> record(Entry entry) {
        return Mono.defer(() -> away
                ? Mono.error(new IllegalStateException("the register is away"))
                : kept.record(entry).doOnSuccess(done -> ENTRIES.add(entry)));
    }

    @Override
    public void note(Entry entry) {
        kept.note(entry);
    }
}
