package fr.relais.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import fr.relais.audit.ExcerptVerification.Answers;
import fr.relais.audit.ExcerptVerification.Proof;
import fr.relais.audit.ExcerptVerification.Seen;

/**
 * What a centre runs over the lines that it was handed: says of each by what it is proved, and when nothing is wrong
 * keeps the checkpoints that came with them.
 */
final class VerifyMine {

    private static final String NAME = "mine";
    private static final String CHECKPOINT = "relais-checkpoint ";

    private VerifyMine() {}

    static boolean isMeant(List<String> arguments) {
        return (arguments.size() == 6 || arguments.size() == 7)
                && arguments.get(0).equals(NAME);
    }

    static int run(List<String> arguments, Clock clock, PrintStream out) throws IOException, GeneralSecurityException {
        var key = Parts.publicKey(Path.of(arguments.get(2)));
        var watch = new Verification.Watch(arguments.get(1), key, clock.instant());
        var organisation = Entry.written(arguments.get(5));
        var file = Path.of(arguments.get(3));
        var answers = answers(file, Path.of(arguments.get(4)));
        var verdict = ExcerptVerification.of(watch, organisation, answers);
        var findings = new ArrayList<>(verdict.findings());
        if (arguments.size() == 7) {
            findings.addAll(LeftOut.of(organisation, answers.excerpts(), blocks(Path.of(arguments.get(6)))));
        }
        findings.forEach(finding -> out.println("WRONG " + finding.kind() + " at block " + finding.block()));
        verdict.lines().forEach(line -> out.println(said(line, findings.isEmpty())));
        out.printf("%s: %s%n", watch.service(), findings.isEmpty() ? summary(verdict.lines()) : "not as it was");
        if (findings.isEmpty()) {
            Parts.keep(
                    file,
                    answers.handed().stream()
                            .filter(one -> !answers.held().contains(one))
                            .toList());
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private static Answers answers(Path held, Path answers) throws IOException {
        var handed = new ArrayList<SignedCheckpoint>();
        var excerpts = new ArrayList<SignedExcerpt>();
        for (var part : Parts.in(answers)) {
            if (part.startsWith(CHECKPOINT)) {
                handed.add(SignedCheckpoint.parse(part));
            } else {
                excerpts.add(SignedExcerpt.parse(part));
            }
        }
        return new Answers(Files.exists(held) ? Parts.checkpoints(Parts.in(held)) : List.of(), handed, excerpts);
    }

    /** Of the beginning that stands in place of removed blocks nothing can be left out. */
    private static List<Block> blocks(Path export) throws IOException {
        return Parts.in(export).stream()
                .filter(part -> !part.startsWith(CHECKPOINT))
                .map(Block::parse)
                .toList();
    }

    private static String said(Seen seen, boolean sound) {
        var proof = seen.proof();
        var word = !sound ? "in doubt" : proof == Proof.NONE ? "NOT PROVEN" : "proven";
        return word + " block " + seen.block() + " place " + seen.place() + "\t" + seen.line();
    }

    private static String summary(List<Seen> lines) {
        return lines.size() + " lines: " + count(lines, Proof.HELD) + " proven by what you hold, "
                + count(lines, Proof.SIGNED) + " by what was signed with them, " + count(lines, Proof.NONE)
                + " not proven";
    }

    private static long count(List<Seen> lines, Proof proof) {
        return lines.stream().filter(line -> line.proof() == proof).count();
    }
}
