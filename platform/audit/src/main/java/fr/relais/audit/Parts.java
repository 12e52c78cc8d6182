package fr.relais.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What holders have in files: blocks and checkpoints one after the other, and keys. */
final class Parts {

    /** Blocks and checkpoints begin with this word; no other line does. */
    private static final Pattern BEGINNINGS = Pattern.compile("(?m)^(?=relais-)");

    private Parts() {}

    static List<String> of(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(BEGINNINGS.split(text));
    }

    static List<String> in(Path file) throws IOException {
        return of(Files.readString(file, StandardCharsets.UTF_8));
    }

    static List<SignedCheckpoint> checkpoints(List<String> parts) {
        return parts.stream().map(SignedCheckpoint::parse).toList();
    }

    /** Adds to what is held, durably; nothing of it is changed. */
    static void keep(Path file, List<SignedCheckpoint> more) throws IOException {
        var text = new StringBuilder();
        more.forEach(one -> text.append(one.text()));
        Files.writeString(
                file,
                text,
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        var base64 = Files.readString(file, StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
