package fr.relais.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Says of each line that an organisation was handed out of a register whether it is proved to stand there, by the
 * checkpoints that were held outside or by those that came with the answer.
 *
 * <p>It proves what is shown. That nothing was left out no proof of this form can say; whoever has the whole register,
 * as auditors have, {@linkplain LeftOut compares}.
 */
public final class ExcerptVerification {

    private final List<Finding> findings = new ArrayList<>();
    private final NavigableMap<Long, Checkpoint> held = new TreeMap<>();
    private final NavigableMap<Long, Checkpoint> handed = new TreeMap<>();

    /** Behind these the chain is not proved by what comes after: what they are hashed by was not handed out. */
    private final NavigableSet<Long> opaque = new TreeSet<>();

    private final List<Excerpt.Part> parts = new ArrayList<>();
    private final Verification.Watch watch;
    private final String organisation;
    private @Nullable Hash last;
    private long number;

    private ExcerptVerification(Verification.Watch watch, String organisation) {
        this.watch = watch;
        this.organisation = organisation;
    }

    /** By what a line is proved. */
    public enum Proof {
        /** By a checkpoint that was held outside. */
        HELD,
        /** By a checkpoint that the service has signed with its answer: from now on, by whoever holds that. */
        SIGNED,
        /** By nothing: it stands in a block of the old form, before one, or after the last checkpoint. */
        NONE
    }

    /** A line and what is known of it. */
    public record Seen(long block, long place, String line, Proof proof) {}

    /** Everything that is wrong, and all lines; a line's proof counts only where nothing is wrong. */
    public record Verdict(List<Finding> findings, List<Seen> lines) {

        public Verdict {
            findings = List.copyOf(findings);
            lines = List.copyOf(lines);
        }
    }

    /**
     * What is handed to whoever looks.
     *
     * @param held checkpoints that were kept outside
     * @param handed checkpoints that came with the answers
     * @param excerpts the answers, in the order of their blocks
     */
    public record Answers(
            Collection<SignedCheckpoint> held,
            Collection<SignedCheckpoint> handed,
            Collection<SignedExcerpt> excerpts) {

        public Answers {
            held = List.copyOf(held);
            handed = List.copyOf(handed);
            excerpts = List.copyOf(excerpts);
        }
    }

    /** @param organisation as it is written in lines */
    public static Verdict of(Verification.Watch watch, String organisation, Answers answers) {
        var verification = new ExcerptVerification(watch, organisation);
        answers.held().forEach(one -> verification.hold(one, verification.held));
        answers.handed().forEach(one -> verification.hold(one, verification.handed));
        answers.excerpts().forEach(verification::see);
        verification.end();
        return new Verdict(verification.findings, verification.lines());
    }

    private void hold(SignedCheckpoint signed, NavigableMap<Long, Checkpoint> into) {
        var checkpoint = signed.checkpoint();
        if (!signed.isSignedBy(watch.key())) {
            find(Finding.Kind.NOT_SIGNED, checkpoint.block());
        } else if (!checkpoint.service().equals(watch.service())) {
            find(Finding.Kind.OTHER_SERVICE, checkpoint.block());
        } else {
            requireSame(held.get(checkpoint.block()), checkpoint);
            requireSame(handed.get(checkpoint.block()), checkpoint);
            into.putIfAbsent(checkpoint.block(), checkpoint);
        }
    }

    private void requireSame(@Nullable Checkpoint one, Checkpoint other) {
        if (one != null && !(one.hash().equals(other.hash()) && one.entries() == other.entries())) {
            find(Finding.Kind.FORKED, other.block());
        }
    }

    private void see(SignedExcerpt signed) {
        var excerpt = signed.excerpt();
        if (!signed.isSignedBy(watch.key())) {
            find(Finding.Kind.NOT_SIGNED, excerpt.from());
        }
        if (!excerpt.service().equals(watch.service())) {
            find(Finding.Kind.OTHER_SERVICE, excerpt.from());
        }
        if (!excerpt.organisation().equals(organisation)) {
            find(Finding.Kind.FOREIGN, excerpt.from());
        }
        excerpt.blocks().forEach(this::see);
    }

    private void see(Excerpt.Part part) {
        if (part.entries() == 0) {
            find(Finding.Kind.MALFORMED, part.number());
        }
        if (last == null) {
            compare(held.get(part.number() - 1), part.previous());
            compare(handed.get(part.number() - 1), part.previous());
        } else if (part.number() != number + 1) {
            find(Finding.Kind.NOT_IN_ORDER, part.number());
        } else if (!part.previous().equals(last) && !isHashedAsAWhole(part)) {
            find(Finding.Kind.BROKEN_CHAIN, part.number());
        }
        if (part.form() == Block.Form.FIRST) {
            opaque.add(part.number());
        }
        parts.add(part);
        number = part.number();
        last = part.hash(watch.service());
        compare(held.get(number), last);
        compare(handed.get(number), last);
        seeLines(part);
    }

    /**
     * What a replica of the version before has put behind a block of the new form: it proves nothing here either way.
     */
    private boolean isHashedAsAWhole(Excerpt.Part part) {
        return part.form() == Block.Form.FIRST && !opaque.contains(part.number() - 1);
    }

    private void compare(@Nullable Checkpoint checkpoint, Hash hash) {
        if (checkpoint != null && !checkpoint.hash().equals(hash)) {
            find(Finding.Kind.OTHER_THAN_HELD, checkpoint.block());
        }
    }

    private void seeLines(Excerpt.Part part) {
        var before = -1L;
        for (var line : part.lines()) {
            if (line.place() <= before || line.place() >= part.entries()) {
                find(Finding.Kind.NOT_IN_ORDER, part.number());
            }
            if (part.form() == Block.Form.SECOND && !part.proves(line)) {
                find(Finding.Kind.NOT_IN_BLOCK, part.number());
            }
            if (!Excerpt.isOwn(line.text(), organisation) && !Excerpt.isOfOverseers(line.text())) {
                find(Finding.Kind.FOREIGN, part.number());
            }
            before = line.place();
        }
    }

    private void end() {
        if (!held.isEmpty() && held.lastKey() > number) {
            find(Finding.Kind.SHORTER_THAN_HELD, number);
        }
    }

    private List<Seen> lines() {
        var lines = new ArrayList<Seen>();
        for (var part : parts) {
            var proof = proof(part.number());
            part.lines().forEach(line -> lines.add(new Seen(part.number(), line.place(), line.text(), proof)));
        }
        return lines;
    }

    private Proof proof(long block) {
        if (isPinned(block, held)) {
            return Proof.HELD;
        }
        return isPinned(block, handed) ? Proof.SIGNED : Proof.NONE;
    }

    /** Whether a checkpoint covers it through blocks each of which shows what it is hashed by. */
    private boolean isPinned(long block, NavigableMap<Long, Checkpoint> by) {
        var checkpoint = by.ceilingKey(block);
        var gap = opaque.ceiling(block);
        return checkpoint != null && checkpoint <= number && (gap == null || gap > checkpoint);
    }

    private void find(Finding.Kind kind, long block) {
        findings.add(new Finding(kind, block));
    }
}
