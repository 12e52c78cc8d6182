package fr.relais.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;

/**
 * Verifies an export against held checkpoints, on any machine that has Java; or {@linkplain FollowRegister follows} a
 * register from day to day; or looks at the lines that {@linkplain VerifyMine one organisation} was handed.
 *
 * <p>Ends with 0 when nothing is wrong, with 1 when something is, with 2 when it could not look.
 */
public final class VerifyRegister {

    private static final String USAGE = """
            usage: java -jar audit.jar SERVICE PUBLIC-KEY.pem HELD-CHECKPOINTS.txt EXPORT.txt
                   java -jar audit.jar follow SERVICE PUBLIC-KEY.pem HELD-CHECKPOINTS.txt SOURCE [TOKEN-FILE]
                   java -jar audit.jar mine SERVICE PUBLIC-KEY.pem HELD-CHECKPOINTS.txt ANSWERS.txt ORGANISATION [EXPORT.txt]

              SERVICE                whose register it is, such as placement-service
              PUBLIC-KEY.pem         the service's key, kept since the first checkpoint
              HELD-CHECKPOINTS.txt   the checkpoints you have kept, one after the other; follow and mine add to it
              EXPORT.txt             the register as it is handed to you today, from its beginning
              SOURCE                 where it is handed out: https://.../v1/register/SERVICE, or a directory with
                                     the files checkpoints and blocks
              TOKEN-FILE             the access token of an auditor, for an address
              ANSWERS.txt            the lines of your organisation as .../mine hands them out, page after page
              ORGANISATION           your organisation, as it stands in the answers; with EXPORT.txt, which an auditor
                                     has, it is also looked whether a line of yours was left out
            """;

    private VerifyRegister() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream problems) {
        try {
            if (FollowRegister.isMeant(arguments)) {
                return FollowRegister.run(arguments, Clock.systemUTC(), out);
            }
            if (VerifyMine.isMeant(arguments)) {
                return VerifyMine.run(arguments, Clock.systemUTC(), out);
            }
            if (arguments.size() == 4) {
                return verify(arguments, out);
            }
            problems.print(USAGE);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            problems.println("cannot verify: " + unreadable.getMessage());
        }
        return 2;
    }

    private static int verify(List<String> arguments, PrintStream out) throws IOException, GeneralSecurityException {
        var key = Parts.publicKey(Path.of(arguments.get(1)));
        var held = Parts.checkpoints(Parts.in(Path.of(arguments.get(2))));
        var blocks = Parts.in(Path.of(arguments.get(3)));
        var watch =
                new Verification.Watch(arguments.get(0), key, Clock.systemUTC().instant());
        var findings = Verification.of(watch, blocks.iterator(), held);
        findings.forEach(finding -> out.println("WRONG " + finding.kind() + " at block " + finding.block()));
        var verdict = findings.isEmpty() ? verdict(blocks, held) : "changed";
        out.printf("%d blocks, %d checkpoints: %s%n", blocks.size(), held.size(), verdict);
        return findings.isEmpty() ? 0 : 1;
    }

    private static String verdict(List<String> blocks, List<SignedCheckpoint> held) {
        var beginning = Checkpoint.standsInPlaceOfBlocks(blocks)
                ? SignedCheckpoint.parse(blocks.get(0)).checkpoint().block()
                : 0;
        return held.stream().anyMatch(one -> one.checkpoint().block() >= beginning)
                ? "unchanged up to the newest checkpoint"
                : "one chain, compared with nothing";
    }
}
