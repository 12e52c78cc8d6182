package fr.relais.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries that were written together. Its text is what is hashed, stored and exported: there is no other form.
 *
 * @param service whose register it belongs to
 * @param number from one, without gaps
 * @param previous the hash of the block before
 * @param entries lines, as {@link Entry#line} writes them; one at least
 */
public record Block(String service, long number, Hash previous, List<String> entries) {

    private static final String FORM = "relais-audit 1";

    public Block {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || number < 1) {
            throw new IllegalArgumentException("a block has a number and an entry");
        }
    }

    /** The first of a register. */
    public static Block first(String service, List<String> entries) {
        return new Block(service, 1, Hash.NONE, entries);
    }

    /** The one after this. */
    public Block next(List<String> more) {
        return new Block(service, number + 1, hash(), more);
    }

    public String text() {
        var text = new StringBuilder(256 + 200 * entries.size());
        text.append(FORM).append('\n');
        text.append("service ").append(service).append('\n');
        text.append("block ").append(number).append('\n');
        text.append("previous ").append(previous.value()).append('\n');
        text.append("entries ").append(entries.size()).append('\n');
        entries.forEach(entry -> text.append(entry).append('\n'));
        return text.toString();
    }

    public Hash hash() {
        return Hash.of(text());
    }

    /**
     * The block of that text.
     *
     * @throws IllegalArgumentException when it is not exactly the text of a block
     */
    public static Block parse(String text) {
        var lines = new Lines(text);
        lines.expect(FORM);
        var service = lines.field("service");
        var number = lines.number("block");
        var previous = new Hash(lines.field("previous"));
        var entries = new ArrayList<String>();
        for (var left = lines.number("entries"); left > 0; left--) {
            entries.add(lines.next());
        }
        var block = new Block(service, number, previous, entries);
        if (!block.text().equals(text)) {
            throw new IllegalArgumentException("there is more than a block");
        }
        return block;
    }
}
