package fr.relais.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who did, saw or was denied what. Opaque references only: no name, no place, nothing that was said; what a reference
 * led to can be erased, and the entry stays true.
 *
 * @param at by the clock of the service, UTC; written in milliseconds
 * @param subject the person or client, as the identity provider knows it
 * @param role in which it was done
 * @param organisation acted for
 * @param action a name of the service's own, never a part of what was sent: a route, the type of an event
 * @param object the opaque reference it was done to
 * @param purpose a code; empty where none was asked for
 * @param outcome a code: the status of an answer, the version that came of a command
 * @param correlation brings entries of several services together
 */
public record Entry(
        Instant at,
        Kind kind,
        String subject,
        String role,
        String organisation,
        String action,
        String object,
        String purpose,
        String outcome,
        String correlation) {

    /** What an entry is about. */
    public enum Kind {
        /** Something was changed; written by whoever publishes what happened, so that none is left out. */
        CHANGE,
        /** Something was shown; written before it was. */
        READ,
        /** Somebody asked, and this was the answer. */
        DECISION
    }

    /** So many bytes are drawn for each line. */
    public static final int SALT = 16;

    static final int LONGEST = 128;
    static final String NOTHING = "-";

    /** One line without its end, in ASCII: ten fields parted by tabs, none of them empty. */
    public String line() {
        return List.of(
                        at.truncatedTo(ChronoUnit.MILLIS).toString(),
                        kind.name(),
                        subject,
                        role,
                        organisation,
                        action,
                        object,
                        purpose,
                        outcome,
                        correlation)
                .stream()
                .map(Entry::escaped)
                .collect(Collectors.joining("\t"));
    }

    /**
     * A line as it stands in a block: with an eleventh field, drawn for this line alone, without which nobody could
     * guess from its hash what the line says.
     */
    public static String salted(String line, byte[] salt) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a line is salted with 128 bits");
        }
        return line + '\t' + Hash.hex(salt);
    }

    /** A value as it stands in a line. */
    public static String written(String value) {
        return escaped(value);
    }

    /** Bytes that could end a field or a line, or mean something to a reader, are written in hexadecimal digits. */
    private static String escaped(String value) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        var escaped = new StringBuilder();
        for (var one : value.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(one)) {
                escaped.append((char) one);
            } else {
                escaped.append('%').append(Hash.hex(new byte[] {one}));
            }
        }
        return escaped.length() <= LONGEST ? escaped.toString() : escaped.substring(0, LONGEST);
    }

    private static boolean isPlain(byte one) {
        return one >= 'a' && one <= 'z'
                || one >= 'A' && one <= 'Z'
                || one >= '0' && one <= '9'
                || "-._:/{}".indexOf(one) >= 0;
    }
}
