package fr.relais.capacity.adapter.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that says, when it has been read, whether its last line had an end of its own. */
final class EndOfText extends FilterReader {

    private int last = '\n';

    EndOfText(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        last = next < 0 ? last : next;
        return next;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        var read = super.read(buffer, from, most);
        last = read > 0 ? buffer[from + read - 1] : last;
        return read;
    }

    boolean endsALine() {
        return last == '\n' || last == '\r';
    }
}
