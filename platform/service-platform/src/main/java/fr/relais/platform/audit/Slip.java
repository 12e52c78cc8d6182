package fr.relais.platform.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** Lines that wait to be in one block, and who waits for that. */
final class Slip {

    private final List<String> lines;
    private final @Nullable MonoSink<Void> waiting;
    private final boolean pressing;
    private final AtomicBoolean givenUp = new AtomicBoolean();

    private Slip(List<String> lines, @Nullable MonoSink<Void> waiting, boolean pressing) {
        this.lines = List.copyOf(lines);
        this.waiting = waiting;
        this.pressing = pressing;
    }

    /** Nobody waits. */
    static Slip noted(String line) {
        return new Slip(List.of(line), null, false);
    }

    /** @param pressing whether it is not to wait for others to come */
    static Slip waitedFor(List<String> lines, MonoSink<Void> waiting, boolean pressing) {
        var slip = new Slip(lines, waiting, pressing);
        waiting.onCancel(() -> slip.givenUp.set(true));
        return slip;
    }

    List<String> lines() {
        return lines;
    }

    boolean isNote() {
        return waiting == null;
    }

    boolean isPressing() {
        return pressing;
    }

    /** Whether who waited was told that it cannot be had in time: then it need not be written. */
    boolean isGivenUp() {
        return givenUp.get();
    }

    void written() {
        if (waiting != null) {
            waiting.success();
        }
    }
}
