package fr.relais.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.audit.Block;
import fr.relais.audit.Entry;

/** Entries that can be told apart, and what is in blocks. */
final class Entries {

    static final Instant NOW = Instant.parse("2026-12-01T02:00:00.123Z");

    private Entries() {}

    static Entry entry(String object) {
        return new Entry(NOW, Entry.Kind.READ, "sub-1", "REFERRER", "org-1", "GET:/v1/x", object, "", "200", "c-1");
    }

    static List<Entry> some(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> entry(prefix + number))
                .toList();
    }

    static List<String> lines(List<Entry> entries) {
        return entries.stream().map(Entry::line).toList();
    }

    /** Each without its salt. */
    static List<String> linesIn(List<StoredBlock> blocks) {
        return salted(blocks)
                .map(line -> line.substring(0, line.lastIndexOf('\t')))
                .toList();
    }

    static List<String> saltsIn(List<StoredBlock> blocks) {
        return salted(blocks)
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .toList();
    }

    private static Stream<String> salted(List<StoredBlock> blocks) {
        return blocks.stream().flatMap(block -> Block.parse(block.text()).entries().stream());
    }
}
