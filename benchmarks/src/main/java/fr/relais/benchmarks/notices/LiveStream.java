package fr.relais.benchmarks.notices;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** One live stream as it comes in. What comes is taken by one thread at a time; anybody may ask. */
final class LiveStream {

    /** Is told of every notice that a stream shows. */
    interface Listener {
        /**
         * @param number the item's number in its inbox
         * @param nanos when it was there, by {@link System#nanoTime()}
         */
        void shown(LiveStream stream, long number, long nanos);
    }

    private final String organisation;
    private final Listener listener;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isNotice;
    private final AtomicInteger beats = new AtomicInteger();
    private volatile boolean ended;

    LiveStream(String organisation, Listener listener) {
        this.organisation = organisation;
        this.listener = listener;
    }

    String organisation() {
        return organisation;
    }

    /** Completes when the service says that it is open; fails when it ends before. */
    CompletableFuture<Void> opened() {
        return opened;
    }

    /** How often the service said that it is alive. */
    int beats() {
        return beats.get();
    }

    boolean isOpen() {
        return !ended && opened.isDone() && !opened.isCompletedExceptionally();
    }

    void take(String text, long nanos) {
        for (var place = 0; place < text.length(); place++) {
            var letter = text.charAt(place);
            if (letter == '\n') {
                take(nanos);
                line.setLength(0);
            } else {
                line.append(letter);
            }
        }
    }

    private void take(long nanos) {
        var said = line.toString();
        if (said.isEmpty()) {
            if (isNotice) {
                listener.shown(this, number, nanos);
            }
            isNotice = false;
        } else if (said.startsWith("id:")) {
            number = Long.parseLong(said.substring(3).strip());
        } else if (said.startsWith("event:")) {
            isNotice = said.endsWith("notice");
        } else if (said.equals(":open")) {
            opened.complete(null);
        } else if (said.startsWith(":still")) {
            beats.incrementAndGet();
        }
    }

    void end(Throwable cause) {
        ended = true;
        opened.completeExceptionally(cause);
    }
}
