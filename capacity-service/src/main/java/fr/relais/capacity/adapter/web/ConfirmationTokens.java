package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import org.springframework.stereotype.Component;

/**
 * The tokens of confirmation links: nothing to be guessed or read from them, and signed, so that a made-up one is known
 * without asking the database. Only a hash is kept.
 */
@Component
final class ConfirmationTokens {

    private static final int HALF = 26;

    private final References references;

    ConfirmationTokens(References references) {
        this.references = references;
    }

    /** Follows from the command's key, so that a repeat names the same token. */
    String of(HttpCommand command) {
        var key = command.context().key();
        var secret = key == null ? references.next() : references.referenceOf("confirmation-link", key.id());
        return secret + signature(secret);
    }

    /** What is kept of a token; empty when we never gave it. */
    Optional<LinkHash> hashOf(String token) {
        if (token.length() != 2 * HALF) {
            return Optional.empty();
        }
        var signature = signature(token.substring(0, HALF));
        return MessageDigest.isEqual(bytes(signature), bytes(token.substring(HALF)))
                ? Optional.of(hash(token))
                : Optional.empty();
    }

    static LinkHash hash(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes(token));
            return new LinkHash(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private String signature(String secret) {
        return references.referenceOf("confirmation-link-signature", secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
