package fr.relais.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies an export against held checkpoints, on any machine that has Java.
 *
 * <p>Ends with 0 when nothing is wrong, with 1 when something is, with 2 when it could not look.
 */
public final class VerifyRegister {

    private static final String USAGE = """
            usage: java -jar audit.jar SERVICE PUBLIC-KEY.pem HELD-CHECKPOINTS.txt EXPORT.txt

              SERVICE                whose register it is, such as placement-service
              PUBLIC-KEY.pem         the service's key, kept since the first checkpoint
              HELD-CHECKPOINTS.txt   the checkpoints you have kept, one after the other
              EXPORT.txt             the register as it is handed to you today, from its first block
            """;

    /** Blocks and checkpoints begin with this word; no other line does. */
    private static final Pattern BEGINNINGS = Pattern.compile("(?m)^(?=relais-)");

    private VerifyRegister() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream problems) {
        if (arguments.size() != 4) {
            problems.print(USAGE);
            return 2;
        }
        try {
            return verify(arguments, out);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            problems.println("cannot verify: " + unreadable.getMessage());
            return 2;
        }
    }

    private static int verify(List<String> arguments, PrintStream out) throws IOException, GeneralSecurityException {
        var key = publicKey(Files.readString(Path.of(arguments.get(1)), StandardCharsets.US_ASCII));
        var held = parts(arguments.get(2)).stream().map(SignedCheckpoint::parse).toList();
        var blocks = parts(arguments.get(3));
        var findings = Verification.of(arguments.get(0), blocks.iterator(), held, key);
        findings.forEach(finding -> out.println("WRONG " + finding.kind() + " at block " + finding.block()));
        out.printf("%d blocks, %d checkpoints: %s%n", blocks.size(), held.size(), verdict(findings, held));
        return findings.isEmpty() ? 0 : 1;
    }

    private static String verdict(List<Finding> findings, List<SignedCheckpoint> held) {
        if (!findings.isEmpty()) {
            return "changed";
        }
        return held.isEmpty() ? "one chain, compared with nothing" : "unchanged up to the newest checkpoint";
    }

    private static List<String> parts(String file) throws IOException {
        var text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : Arrays.asList(BEGINNINGS.split(text));
    }

    private static PublicKey publicKey(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
