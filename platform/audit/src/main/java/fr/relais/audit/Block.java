package fr.relais.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries that were written together. Its text is what is stored and exported: there is no other form.
 *
 * <p>Blocks are written in the second form, whose hash is that of its {@link Header}; the first form, whose hash is
 * that of its whole text, is read for as long as such blocks are kept.
 *
 * @param form in which it is written
 * @param service whose register it belongs to
 * @param number from one, without gaps
 * @param previous the hash of the block before
 * @param entries lines, as {@link Entry#line} writes them, salted in the second form; one at least
 */
public record Block(Form form, String service, long number, Hash previous, List<String> entries) {

    /** How a block is written and hashed. */
    public enum Form {
        /** The hash covers the text: a line is proved by all others. */
        FIRST("relais-audit 1"),
        /** The hash covers a hash of each line: a line is proved by itself. */
        SECOND(Header.FORM);

        private final String word;

        Form(String word) {
            this.word = word;
        }
    }

    public Block {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || number < 1) {
            throw new IllegalArgumentException("a block has a number and an entry");
        }
    }

    /** As blocks are written. */
    public Block(String service, long number, Hash previous, List<String> entries) {
        this(Form.SECOND, service, number, previous, entries);
    }

    /** The first of a register. */
    public static Block first(String service, List<String> entries) {
        return new Block(service, 1, Hash.NONE, entries);
    }

    /** The one after this. */
    public Block next(List<String> more) {
        return new Block(service, number + 1, hash(), more);
    }

    /** Of the second form; the first has none. */
    public Header header() {
        if (form != Form.SECOND) {
            throw new IllegalStateException("a block of the first form is hashed as a whole");
        }
        return new Header(service, number, previous, entries.size(), Merkle.root(entries));
    }

    public String text() {
        var text = new StringBuilder(256 + 200 * entries.size());
        text.append(form == Form.SECOND ? header().text() : beginning());
        entries.forEach(entry -> text.append(entry).append('\n'));
        return text.toString();
    }

    private String beginning() {
        return form.word + "\nservice " + service + "\nblock " + number + "\nprevious " + previous.value()
                + "\nentries " + entries.size() + "\n";
    }

    public Hash hash() {
        return form == Form.SECOND ? header().hash() : Hash.of(text());
    }

    /**
     * The hash of what is stored as a block, whatever somebody has made of it: a register that was tampered with goes
     * on, and the tampering is for the verifier to find.
     */
    public static Hash hashOf(String text) {
        return Hash.of(text.startsWith(Form.SECOND.word + "\n") ? Header.of(text) : text);
    }

    /**
     * The block of that text.
     *
     * @throws IllegalArgumentException when it is not exactly the text of a block, or its lines are not those that it
     *     is hashed by
     */
    public static Block parse(String text) {
        var lines = new Lines(text);
        var form = text.startsWith(Form.SECOND.word + "\n") ? Form.SECOND : Form.FIRST;
        lines.expect(form.word);
        var service = lines.field("service");
        var number = lines.number("block");
        var previous = new Hash(lines.field("previous"));
        var left = lines.number("entries");
        if (form == Form.SECOND) {
            lines.field("root");
        }
        var entries = new ArrayList<String>();
        for (; left > 0; left--) {
            entries.add(lines.next());
        }
        var block = new Block(form, service, number, previous, entries);
        if (!block.text().equals(text)) {
            throw new IllegalArgumentException("there is more than a block, or another one");
        }
        return block;
    }
}
