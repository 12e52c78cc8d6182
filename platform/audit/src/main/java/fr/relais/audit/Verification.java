package fr.relais.audit;

import java.security.PublicKey;
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
 * <p>What was written after the newest held checkpoint is only known to be one chain.
 */
public final class Verification {

    private final List<Finding> findings = new ArrayList<>();
    private final NavigableMap<Long, Checkpoint> held = new TreeMap<>();
    private final String service;
    private Hash last = Hash.NONE;
    private long number;
    private long entries;

    private Verification(String service) {
        this.service = service;
    }

    /**
     * Everything that is wrong; empty when the register is the one that the checkpoints were made of, and goes on from
     * there.
     *
     * @param blocks texts of blocks, in the order in which they were handed over
     */
    public static List<Finding> of(
            String service, Iterator<String> blocks, Collection<SignedCheckpoint> held, PublicKey key) {
        var verification = new Verification(service);
        held.forEach(one -> verification.hold(one, key));
        while (blocks.hasNext()) {
            verification.see(blocks.next());
        }
        verification.end();
        return List.copyOf(verification.findings);
    }

    private void hold(SignedCheckpoint signed, PublicKey key) {
        var checkpoint = signed.checkpoint();
        if (!signed.isSignedBy(key)) {
            find(Finding.Kind.NOT_SIGNED, checkpoint.block());
        } else if (!checkpoint.service().equals(service)) {
            find(Finding.Kind.OTHER_SERVICE, checkpoint.block());
        } else {
            var other = held.putIfAbsent(checkpoint.block(), checkpoint);
            if (other != null && !isSame(other, checkpoint)) {
                find(Finding.Kind.FORKED, checkpoint.block());
            }
        }
    }

    private static boolean isSame(Checkpoint one, Checkpoint other) {
        return one.hash().equals(other.hash()) && one.entries() == other.entries();
    }

    private void see(String text) {
        try {
            see(Block.parse(text));
        } catch (IllegalArgumentException none) {
            find(Finding.Kind.MALFORMED, number + 1);
        }
    }

    private void see(Block block) {
        if (!block.service().equals(service)) {
            find(Finding.Kind.OTHER_SERVICE, block.number());
        }
        if (block.number() != number + 1) {
            find(Finding.Kind.NOT_IN_ORDER, block.number());
        }
        if (!block.previous().equals(last)) {
            find(Finding.Kind.BROKEN_CHAIN, block.number());
        }
        number = block.number();
        last = block.hash();
        entries += block.entries().size();
        compare(held.get(number));
    }

    private void compare(@Nullable Checkpoint checkpoint) {
        if (checkpoint != null && !(checkpoint.hash().equals(last) && checkpoint.entries() == entries)) {
            find(Finding.Kind.OTHER_THAN_HELD, number);
        }
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
