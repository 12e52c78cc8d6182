package fr.relais.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * How far a register had come, for people outside to keep: whoever holds it can tell later whether what came before was
 * changed.
 *
 * @param block the last there was
 * @param hash of that block
 * @param entries in all blocks up to it
 * @param at when it was made
 */
public record Checkpoint(String service, long block, Hash hash, long entries, Instant at) {

    static final String FORM = "relais-checkpoint 1";

    /** What is signed. */
    public String text() {
        return FORM + "\nservice " + service + "\nblock " + block + "\nhash " + hash.value() + "\nentries " + entries
                + "\nat " + at + "\n";
    }

    /** Whether a register begins with one, because its oldest blocks are removed. */
    static boolean standsInPlaceOfBlocks(List<String> register) {
        return !register.isEmpty() && register.get(0).startsWith(FORM);
    }

    static Checkpoint parse(String text) {
        var lines = new Lines(text);
        lines.expect(FORM);
        var service = lines.field("service");
        var block = lines.number("block");
        var hash = new Hash(lines.field("hash"));
        var entries = lines.number("entries");
        var checkpoint = new Checkpoint(service, block, hash, entries, instant(lines.field("at")));
        if (!checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("there is more than a checkpoint");
        }
        return checkpoint;
    }

    static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("not a time", unreadable);
        }
    }
}
