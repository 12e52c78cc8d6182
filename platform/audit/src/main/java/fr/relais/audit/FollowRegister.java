package fr.relais.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a holder runs on a schedule: fetches the newest checkpoint and the blocks since the one that was kept last,
 * verifies that they go on from there, and keeps the checkpoint.
 *
 * <p>Ends with 0 and has kept it; or with 1, one line, and has kept nothing; or with 2 when it could not look. It looks
 * at nothing that was verified before: that the past still is as it was, the other command says.
 */
final class FollowRegister {

    private static final String NAME = "follow";

    private final Verification.Watch watch;
    private final Path file;
    private final List<SignedCheckpoint> held;

    private FollowRegister(Verification.Watch watch, Path file) throws IOException {
        this.watch = watch;
        this.file = file;
        this.held = Files.exists(file) ? Parts.checkpoints(Parts.in(file)) : List.of();
    }

    static boolean isMeant(List<String> arguments) {
        return (arguments.size() == 5 || arguments.size() == 6)
                && arguments.get(0).equals(NAME);
    }

    static int run(List<String> arguments, Clock clock, PrintStream out) throws IOException, GeneralSecurityException {
        var key = Parts.publicKey(Path.of(arguments.get(2)));
        var watch = new Verification.Watch(arguments.get(1), key, clock.instant());
        var source = Source.of(arguments.get(4), arguments.size() == 6 ? Path.of(arguments.get(5)) : null);
        return new FollowRegister(watch, Path.of(arguments.get(3))).follow(source, out);
    }

    private int follow(Source source, PrintStream out) throws IOException {
        var known = newest(held);
        var fetched = Parts.checkpoints(Parts.of(source.checkpoints()));
        var newest = newest(fetched).orElseThrow(() -> new IOException("no checkpoint is handed out"));
        if (known.filter(last -> last.block() > newest.block()).isPresent()) {
            return say(out, new Finding(Finding.Kind.SHORTER_THAN_HELD, newest.block()));
        }
        var blocks = blocks(source, known.map(Checkpoint::block).orElse(0L) + 1, newest.block());
        var all = Stream.concat(held.stream(), fetched.stream()).toList();
        var findings = known.isPresent()
                ? Verification.since(known.get(), watch, blocks.iterator(), all)
                : Verification.of(watch, blocks.iterator(), all);
        if (!findings.isEmpty()) {
            return say(out, findings.get(0));
        }
        Parts.keep(file, fetched.stream().filter(one -> !held.contains(one)).toList());
        out.printf("%s: fits up to block %d, its checkpoint is kept%n", watch.service(), newest.block());
        return 0;
    }

    private static Optional<Checkpoint> newest(List<SignedCheckpoint> signed) {
        return signed.stream().map(SignedCheckpoint::checkpoint).max(Comparator.comparingLong(Checkpoint::block));
    }

    private int say(PrintStream out, Finding finding) {
        out.printf("WRONG %s: %s at block %d, nothing is kept%n", watch.service(), finding.kind(), finding.block());
        return 1;
    }

    /** Page by page, until the block of the checkpoint is there or no more come. */
    private static List<String> blocks(Source source, long from, long upTo) throws IOException {
        var blocks = new ArrayList<String>();
        for (var next = from; next <= upTo; ) {
            var page = Parts.of(source.blocks(next));
            blocks.addAll(page);
            var reached = page.isEmpty() ? 0 : numberOf(page.get(page.size() - 1));
            if (reached < next) {
                break;
            }
            next = reached + 1;
        }
        return blocks;
    }

    /** Nothing for what is no block: whoever verifies says so. */
    private static long numberOf(String part) {
        try {
            return Block.parse(part).number();
        } catch (IllegalArgumentException none) {
            return 0;
        }
    }
}
