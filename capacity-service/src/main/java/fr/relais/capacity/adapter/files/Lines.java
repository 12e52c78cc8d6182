package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.io.Reader;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import org.jspecify.annotations.Nullable;

/** The lines of a text one by one. A line without an end is not waited for. */
final class Lines {

    private static final int LONGEST = 16 * 1024;

    private final Reader text;
    private final char[] buffer = new char[64 * 1024];
    private int from;
    private int filled;
    private int number;
    private boolean ended;

    Lines(Reader text) {
        this.text = text;
    }

    /** The next line without its end, or null when there is none. */
    @Nullable
    String next() throws IOException {
        if (!isMore()) {
            return null;
        }
        number++;
        ended = false;
        var line = new StringBuilder();
        while (!ended && isMore()) {
            var to = from;
            while (to < filled && buffer[to] != '\n') {
                to++;
            }
            if (line.length() + to - from > LONGEST) {
                throw new UnreadableFile(FileFault.CELL_TOO_LONG, number);
            }
            line.append(buffer, from, to - from);
            ended = to < filled;
            from = to + 1;
        }
        return line.toString();
    }

    /** How many lines there were so far. */
    int number() {
        return number;
    }

    /** Whether the last line had an end of its own, and not only that of the text. */
    boolean ended() {
        return ended;
    }

    private boolean isMore() throws IOException {
        if (from >= filled) {
            filled = text.read(buffer);
            from = 0;
        }
        return filled > 0;
    }
}
