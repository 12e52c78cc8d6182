package fr.relais.capacity.adapter.files;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;

/**
 * Counts, byte by byte, what in a text is UTF-8 beyond ASCII and what cannot be. Holds no text.
 *
 * <p>Over-long forms, surrogates and what is beyond Unicode cannot be, like everything that ends early.
 */
final class Utf8Scan {

    private int line = 1;
    private long sound;
    private long broken;
    private int firstBroken;
    private int undefined;
    private int missing;
    private int least = 0x80;
    private int most = 0xbf;

    /** @param value of the byte; a text has none that is 0 */
    void take(int value) {
        if (value == 0) {
            throw new UnreadableFile(FileFault.BROKEN_ENCODING, line);
        }
        if (undefined == 0 && isUndefined(value)) {
            undefined = line;
        }
        if (missing > 0) {
            takeContinuation(value);
        } else {
            takeFirst(value);
        }
        if (value == '\n') {
            line++;
        }
    }

    /** Nothing comes after this. */
    void end() {
        if (missing > 0) {
            breakHere();
        }
    }

    /** Characters of several bytes. */
    long sound() {
        return sound;
    }

    long broken() {
        return broken;
    }

    /** The line of the first broken character; 0 when there is none. */
    int firstBroken() {
        return firstBroken;
    }

    /** The line of the first byte that Windows-1252 has no character for; 0 when there is none. */
    int undefined() {
        return undefined;
    }

    private static boolean isUndefined(int value) {
        return value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d;
    }

    private void takeContinuation(int value) {
        if (value < least || value > most) {
            breakHere();
            takeFirst(value);
            return;
        }
        expect(missing - 1, 0x80, 0xbf);
        if (missing == 0) {
            sound++;
        }
    }

    private void takeFirst(int value) {
        if (value >= 0xc2 && value <= 0xdf) {
            expect(1, 0x80, 0xbf);
        } else if (value >= 0xe0 && value <= 0xef) {
            expect(2, value == 0xe0 ? 0xa0 : 0x80, value == 0xed ? 0x9f : 0xbf);
        } else if (value >= 0xf0 && value <= 0xf4) {
            expect(3, value == 0xf0 ? 0x90 : 0x80, value == 0xf4 ? 0x8f : 0xbf);
        } else if (value >= 0x80) {
            breakHere();
        }
    }

    private void expect(int continuations, int from, int to) {
        missing = continuations;
        least = from;
        most = to;
    }

    private void breakHere() {
        missing = 0;
        broken++;
        if (firstBroken == 0) {
            firstBroken = line;
        }
    }
}
