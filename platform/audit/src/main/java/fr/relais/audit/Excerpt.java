package fr.relais.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What an organisation is handed out of a register: of each block in a row what it is hashed by, and of its lines those
 * that concern the organisation, each with its proof. Of other lines nothing but hashes, which are salted.
 *
 * @param service whose register it is
 * @param organisation whose lines they are, as it is written in lines
 * @param from the number that was asked for: no block between it and the first is there any more
 * @param blocks in order, without gaps
 * @param at when it was handed out
 */
public record Excerpt(String service, String organisation, long from, List<Part> blocks, Instant at) {

    static final String FORM = "relais-excerpt 1";

    private static final int ROLE = 3;
    private static final int ORGANISATION = 4;

    /**
     * Whose lines are handed out to an organisation when they are about something of its own. Never those of an
     * association: a line of hers and a centre's would pair the two.
     */
    private static final Set<String> OVERSEEING = Set.of("COORDINATOR", "SERVICE", "SYSTEM");

    public Excerpt {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block without the lines of others.
     *
     * @param sum the hash of all its lines; of a block of the first form, whose lines nothing proves alone, its own
     *     hash
     */
    public record Part(Block.Form form, long number, Hash previous, long entries, Hash sum, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }

        /** Of what is stored as a block; what is none has no entries here, and the verifier says so. */
        public static Part of(long number, String text, Predicate<String> concerns) {
            try {
                return of(Block.parse(text), concerns);
            } catch (IllegalArgumentException changed) {
                return new Part(Block.Form.FIRST, number, Hash.NONE, 0, Block.hashOf(text), List.of());
            }
        }

        private static Part of(Block block, Predicate<String> concerns) {
            var whole = block.entries();
            var proved = block.form() == Block.Form.SECOND;
            var lines = new ArrayList<Line>();
            for (var place = 0; place < whole.size(); place++) {
                if (concerns.test(whole.get(place))) {
                    lines.add(new Line(place, whole.get(place), proved ? Merkle.path(whole, place) : List.of()));
                }
            }
            var sum = proved ? block.header().root() : block.hash();
            return new Part(block.form(), block.number(), block.previous(), whole.size(), sum, lines);
        }

        Hash hash(String service) {
            return form == Block.Form.SECOND ? new Header(service, number, previous, entries, sum).hash() : sum;
        }

        boolean proves(Line line) {
            return form == Block.Form.SECOND
                    && Merkle.proves(line.text(), new Merkle.Place(line.place(), entries), line.path(), sum);
        }

        private void write(StringBuilder text) {
            text.append("block ").append(number).append("\nform ").append(form == Block.Form.SECOND ? 2 : 1);
            text.append("\nprevious ")
                    .append(previous.value())
                    .append("\nentries ")
                    .append(entries);
            text.append("\nsum ")
                    .append(sum.value())
                    .append("\nlines ")
                    .append(lines.size())
                    .append('\n');
            lines.forEach(line -> line.write(text));
        }

        private static Part read(Lines from) {
            var number = from.number("block");
            var form = from.number("form") == 2 ? Block.Form.SECOND : Block.Form.FIRST;
            var previous = new Hash(from.field("previous"));
            var entries = from.number("entries");
            var sum = new Hash(from.field("sum"));
            return new Part(form, number, previous, entries, sum, many(from.number("lines"), () -> Line.read(from)));
        }
    }

    /**
     * One line and what proves it.
     *
     * @param place among the lines of its block, from zero
     */
    public record Line(long place, String text, List<Hash> path) {

        public Line {
            path = List.copyOf(path);
        }

        private void write(StringBuilder into) {
            into.append("place ").append(place).append("\nline ").append(text);
            into.append("\npath ").append(path.size()).append('\n');
            path.forEach(hash -> into.append(hash.value()).append('\n'));
        }

        private static Line read(Lines from) {
            var place = from.number("place");
            var text = from.field("line");
            return new Line(place, text, many(from.number("path"), () -> new Hash(from.next())));
        }
    }

    /**
     * Whether a line was written for what somebody of the organisation did, saw or was denied. A line of no
     * organisation is nobody's.
     */
    public static boolean isOwn(String line, String organisation) {
        return !organisation.equals(Entry.NOTHING) && field(line, ORGANISATION).equals(organisation);
    }

    /** Whether a line may be handed out to an organisation that it is about, though somebody else acted. */
    public static boolean isOfOverseers(String line) {
        return OVERSEEING.contains(field(line, ROLE));
    }

    private static String field(String line, int number) {
        var fields = line.split("\t", -1);
        return fields.length > number ? fields[number] : "";
    }

    /** What is signed. */
    public String text() {
        var text = new StringBuilder(FORM);
        text.append("\nservice ").append(service).append("\norganisation ").append(organisation);
        text.append("\nfrom ")
                .append(from)
                .append("\nblocks ")
                .append(blocks.size())
                .append('\n');
        blocks.forEach(block -> block.write(text));
        return text.append("at ").append(at).append('\n').toString();
    }

    static Excerpt parse(String text) {
        var lines = new Lines(text);
        lines.expect(FORM);
        var service = lines.field("service");
        var organisation = lines.field("organisation");
        var from = lines.number("from");
        var blocks = many(lines.number("blocks"), () -> Part.read(lines));
        var excerpt = new Excerpt(service, organisation, from, blocks, Checkpoint.instant(lines.field("at")));
        if (!excerpt.text().equals(text)) {
            throw new IllegalArgumentException("there is more than an excerpt");
        }
        return excerpt;
    }

    private static <T> List<T> many(long number, Supplier<T> next) {
        var read = new ArrayList<T>();
        for (var left = number; left > 0; left--) {
            read.add(next.get());
        }
        return read;
    }
}
