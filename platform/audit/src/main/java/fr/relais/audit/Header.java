package fr.relais.audit;

/**
 * What a block is hashed by: where it stands, what came before it, and one hash of all its lines. So a line is proved
 * by this and a few hashes, without the lines of others.
 *
 * @param service whose register it belongs to
 * @param number of the block
 * @param previous the hash of the block before
 * @param entries how many lines it has
 * @param root the hash of its lines ({@link Merkle})
 */
public record Header(String service, long number, Hash previous, long entries, Hash root) {

    static final String FORM = "relais-audit 2";

    /** How many lines of a block's text it is. */
    private static final int LINES = 6;

    public String text() {
        return FORM + "\nservice " + service + "\nblock " + number + "\nprevious " + previous.value() + "\nentries "
                + entries + "\nroot " + root.value() + "\n";
    }

    public Hash hash() {
        return Hash.of(text());
    }

    /** The header as far as it can be made out at the beginning of a text; all of a text that has none. */
    static String of(String text) {
        var end = 0;
        for (var line = 0; line < LINES; line++) {
            end = text.indexOf('\n', end) + 1;
            if (end == 0) {
                return text;
            }
        }
        return text.substring(0, end);
    }
}
