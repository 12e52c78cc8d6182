package fr.relais.capacity.adapter.files;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;

/** Counts what the cells of one table take in memory: a table of places is small, however many cells it may have. */
final class HeldText {

    private static final int MOST_BYTES = 16 << 20;

    /** What a cell takes besides its text. */
    private static final int BYTES_OF_A_CELL = 64;

    private int bytes;

    void add(String text) {
        bytes += BYTES_OF_A_CELL + text.length();
        if (bytes > MOST_BYTES) {
            throw new UnreadableFile(FileFault.UNPACKS_TOO_LARGE);
        }
    }
}
