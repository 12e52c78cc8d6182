package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Seals documents with authenticated encryption, each under its own key; its id is part of what is authenticated. */
final class Seals {

    private final CaseKeys keys;

    Seals(CaseKeys keys) {
        this.keys = keys;
    }

    Mono<SealedFile> seal(UUID id, Document document) {
        return keys.findOrMake(id).map(key -> encrypt(key, id, document));
    }

    Mono<Document> open(UUID id, SealedFile file) {
        return keys.find(id)
                .map(key -> decrypt(key, id, file))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a case has no key any more")));
    }

    private static SealedFile encrypt(Aead key, UUID id, Document document) {
        try {
            var plain = document.toJson().getBytes(StandardCharsets.UTF_8);
            return new SealedFile(key.encrypt(plain, CaseKeys.idOf(id)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case file could not be sealed", failure);
        }
    }

    private static Document decrypt(Aead key, UUID id, SealedFile file) {
        try {
            var plain = key.decrypt(file.bytes(), CaseKeys.idOf(id));
            return Document.parse(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case file could not be opened", failure);
        }
    }
}
