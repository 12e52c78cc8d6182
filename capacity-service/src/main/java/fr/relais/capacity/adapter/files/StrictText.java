package fr.relais.capacity.adapter.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;

/**
 * Opens a text in UTF-8 or in Windows-1252, whichever it is throughout. A character is never replaced or guessed.
 *
 * <p>It is Windows-1252 when more of it breaks UTF-8 than is UTF-8: a few pairs of letters are both. A text in UTF-8 in
 * which something is broken is broken.
 */
final class StrictText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int BUFFER = 64 * 1024;

    private StrictText() {}

    /** The text without its byte order mark. */
    static BufferedReader open(Path file, long most) throws IOException {
        var decoder = charsetOf(file, most)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(Opened.of(file, most), decoder), BUFFER);
        skipMark(text);
        return text;
    }

    private static Charset charsetOf(Path file, long most) throws IOException {
        var scan = new Utf8Scan();
        try (var bytes = Opened.of(file, most)) {
            var buffer = new byte[BUFFER];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (var at = 0; at < read; at++) {
                    scan.take(buffer[at] & 0xff);
                }
            }
        }
        scan.end();
        return scan.broken() == 0 ? StandardCharsets.UTF_8 : windows(scan);
    }

    private static Charset windows(Utf8Scan scan) {
        if (scan.undefined() > 0 || scan.sound() >= scan.broken()) {
            throw new UnreadableFile(
                    FileFault.BROKEN_ENCODING, scan.undefined() > 0 ? scan.undefined() : scan.firstBroken());
        }
        return WINDOWS;
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}
