package fr.relais.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import fr.relais.audit.Block;
import fr.relais.audit.Hash;

/** What somebody may do who owns the database, knows how the register is made, and takes trouble. */
enum Tampering {
    EDIT((entries, held) -> {
        var first = entries.get(0);
        first.set(0, first.get(0).replace("READ", "CHANGE").replace("DECISION", "CHANGE") + "x");
        return entries;
    }),
    DELETE_AN_ENTRY((entries, held) -> {
        entries.get(0).remove(0);
        entries.removeIf(List::isEmpty);
        return entries;
    }),
    INSERT((entries, held) -> {
        entries.add(1, new ArrayList<>(entries.get(0)));
        entries.remove(entries.size() - 1);
        return entries;
    }),
    REORDER((entries, held) -> {
        entries.add(1, entries.remove(0));
        return entries;
    }),
    TRUNCATE((entries, held) -> entries.subList(0, held - 1)),
    ROLL_BACK_AND_GO_ON((entries, held) -> {
        var gone = entries.remove(held - 1);
        entries.add(new ArrayList<>(gone));
        return entries;
    });

    private final BiFunction<List<List<String>>, Integer, List<List<String>>> change;

    Tampering(BiFunction<List<List<String>>, Integer, List<List<String>>> change) {
        this.change = change;
    }

    /** A sound chain over what the entries are to have been. */
    List<Block> with(List<Block> blocks, long held) {
        var entries = new ArrayList<List<String>>();
        blocks.forEach(block -> entries.add(new ArrayList<>(block.entries())));
        var made = new ArrayList<Block>();
        for (var lines : change.apply(entries, (int) held)) {
            made.add(new Block(
                    blocks.get(0).service(),
                    made.size() + 1L,
                    made.isEmpty() ? Hash.NONE : made.get(made.size() - 1).hash(),
                    lines));
        }
        return made;
    }
}
