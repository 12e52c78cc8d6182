package fr.relais.platform.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.bson.Document;

/**
 * What a process says of its own writes, in a small document: all up to a number are done with, but for some. Done with
 * means published, registered, and followed by no older state record; it never becomes untrue again.
 *
 * @param writer the process
 * @param upTo the number
 * @param open those among them with which something is still to be done
 */
record Mark(String writer, long upTo, Set<Long> open) {

    /** More are not listed: then the number stays behind. */
    static final int LISTED = 1_000;

    Mark {
        open = Set.copyOf(open);
    }

    /** Of a process of which nothing is known. */
    static Mark unknown(String writer) {
        return new Mark(writer, 0, Set.of());
    }

    static Mark of(Document root) {
        var open = root.getList("open", Number.class, List.of()).stream()
                .map(Number::longValue)
                .toList();
        return new Mark(Fields.text(root, "_id"), Fields.number(root, "upTo"), Set.copyOf(open));
    }

    boolean isDone(long number) {
        return number <= upTo && !open.contains(number);
    }

    /** Every write that is not done has a higher number than this. */
    long allDoneUpTo() {
        return open.stream().mapToLong(number -> number - 1).reduce(upTo, Math::min);
    }

    /** @param beat rises as long as the process lives */
    Document content(long beat, Instant at) {
        return new Document("upTo", upTo)
                .append("open", List.copyOf(open))
                .append("beat", beat)
                .append("at", Date.from(at));
    }
}
