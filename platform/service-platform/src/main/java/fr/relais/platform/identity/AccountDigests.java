package fr.relais.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What accounts are known by on topics that everybody reads: who can guess one recognises it, and nobody is listed. */
final class AccountDigests {

    private AccountDigests() {}

    /** @param kind of what is digested, so that no two kinds have a digest in common */
    static String of(String kind, String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
