package fr.relais.audit;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Compares a register, block by block from the first, with checkpoints that were held outside. It believes the
 * checkpoints and nothing else: not the database, not the operator, not what the service signs today.
 *
 * <p>A register whose oldest blocks are past their term begins with a signed checkpoint in their place. It is believed
 * as far as the held ones allow it: the first held one behind it pins every block between them, and one that is younger
 * than the term and lies before it says that blocks were removed before their time.
 *
 * <p>What was written after the newest held checkpoint is only known to be one chain.
 */
public final class Verification {

    /** What is younger may not be removed, whatever a service is set to. */
    static final Duration SHORTEST_TERM = Duration.ofDays(180);

    private final List<Finding> findings = new ArrayList<>();
    private final NavigableMap<Long, Checkpoint> held = new TreeMap<>();

    /** When it is last known that a register had come so far, and no further. */
    private final NavigableMap<Long, Instant> latest = new TreeMap<>();

    private final Watch watch;
    private Hash last = Hash.NONE;

    /** Of the whole text: so a replica hashes it that knows only the first form, and it binds as much. */
    private Hash whole = Hash.NONE;

    private long number;
    private long entries;

    private Verification(Watch watch) {
        this.watch = watch;
    }

    /**
     * Whose register is looked at, and when.
     *
     * @param key the half of the service's key that was kept since the first checkpoint
     * @param now by the clock of whoever looks; decides whether what was removed had reached its term
     */
    public record Watch(String service, PublicKey key, Instant now) {}

    /**
     * Everything that is wrong; empty when the register is the one that the checkpoints were made of, and goes on from
     * there.
     *
     * @param blocks texts of blocks, in the order in which they were handed over
     */
    public static List<Finding> of(Watch watch, Iterator<String> blocks, Collection<SignedCheckpoint> held) {
        var verification = new Verification(watch);
        held.forEach(verification::hold);
        return verification.findingsIn(blocks);
    }

    /**
     * The same from a held checkpoint on: the first block is the one after it. What came before it is not looked at.
     *
     * @param blocks of which none comes before the checkpoint
     */
    static List<Finding> since(
            Checkpoint known, Watch watch, Iterator<String> blocks, Collection<SignedCheckpoint> held) {
        var verification = new Verification(watch);
        held.forEach(verification::hold);
        verification.beginAfter(known);
        return verification.findingsIn(blocks);
    }

    private List<Finding> findingsIn(Iterator<String> blocks) {
        if (blocks.hasNext()) {
            seeFirst(blocks.next());
        }
        while (blocks.hasNext()) {
            see(blocks.next());
        }
        end();
        return List.copyOf(findings);
    }

    private void hold(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        if (isOurs(signed)) {
            var other = held.putIfAbsent(checkpoint.block(), checkpoint);
            if (other != null && !isSame(other, checkpoint)) {
                find(Finding.Kind.FORKED, checkpoint.block());
            }
            latest.merge(checkpoint.block(), checkpoint.at(), (one, two) -> one.isAfter(two) ? one : two);
        }
    }

    private boolean isOurs(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        if (!signed.isSignedBy(watch.key())) {
            find(Finding.Kind.NOT_SIGNED, checkpoint.block());
            return false;
        }
        if (!checkpoint.service().equals(watch.service())) {
            find(Finding.Kind.OTHER_SERVICE, checkpoint.block());
            return false;
        }
        return true;
    }

    private static boolean isSame(Checkpoint one, Checkpoint other) {
        return one.hash().equals(other.hash()) && one.entries() == other.entries();
    }

    /** Where the oldest blocks are removed, a checkpoint stands in their place. */
    private void seeFirst(String text) {
        if (!text.startsWith(Checkpoint.FORM)) {
            see(text);
            return;
        }
        try {
            begin(SignedCheckpoint.parse(text));
        } catch (IllegalArgumentException none) {
            find(Finding.Kind.MALFORMED, number + 1);
        }
    }

    private void begin(SignedCheckpoint signed) {
        var beginning = signed.checkpoint();
        if (!isOurs(signed)) {
            return;
        }
        if (beginning.block() < number) {
            find(Finding.Kind.NOT_IN_ORDER, beginning.block());
            return;
        }
        var young = watch.now().minus(SHORTEST_TERM);
        if (latest.headMap(beginning.block()).values().stream().anyMatch(at -> at.isAfter(young))) {
            find(Finding.Kind.REMOVED_TOO_EARLY, beginning.block());
        }
        beginAfter(beginning);
    }

    private void beginAfter(Checkpoint beginning) {
        number = beginning.block();
        last = beginning.hash();
        whole = last;
        entries = beginning.entries();
        compare(held.get(number));
    }

    private void see(String text) {
        try {
            see(Block.parse(text));
        } catch (IllegalArgumentException none) {
            find(Finding.Kind.MALFORMED, number + 1);
        }
    }

    private void see(Block block) {
        if (!block.service().equals(watch.service())) {
            find(Finding.Kind.OTHER_SERVICE, block.number());
        }
        if (block.number() != number + 1) {
            find(Finding.Kind.NOT_IN_ORDER, block.number());
        }
        if (!block.previous().equals(block.form() == Block.Form.FIRST ? whole : last)) {
            find(Finding.Kind.BROKEN_CHAIN, block.number());
        }
        number = block.number();
        last = block.hash();
        whole = Hash.of(block.text());
        entries += block.entries().size();
        compare(held.get(number));
    }

    private void compare(@Nullable Checkpoint checkpoint) {
        if (checkpoint != null && !(isOfTheLast(checkpoint.hash()) && checkpoint.entries() == entries)) {
            find(Finding.Kind.OTHER_THAN_HELD, number);
        }
    }

    private boolean isOfTheLast(Hash hash) {
        return hash.equals(last) || hash.equals(whole);
    }

    private void end() {
        if (!held.isEmpty() && held.lastKey() > number) {
            find(Finding.Kind.SHORTER_THAN_HELD, number);
        }
    }

    private void find(Finding.Kind kind, long block) {
        findings.add(new Finding(kind, block));
    }
}
