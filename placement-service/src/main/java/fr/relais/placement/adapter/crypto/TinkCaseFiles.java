package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Seals case files with authenticated encryption; the request's id is part of what is authenticated. */
final class TinkCaseFiles implements CaseFiles {

    private final CaseKeys keys;

    TinkCaseFiles(CaseKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, CaseFile file) {
        return keys.findOrMake(request).map(key -> encrypt(key, request, file));
    }

    @Override
    public Mono<CaseFile> open(RequestId request, SealedFile file) {
        return keys.find(request)
                .map(key -> decrypt(key, request, file))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a case has no key any more")));
    }

    private static SealedFile encrypt(Aead key, RequestId request, CaseFile file) {
        try {
            var plain = CaseFileDocuments.write(file).toJson().getBytes(StandardCharsets.UTF_8);
            return new SealedFile(key.encrypt(plain, CaseKeys.idOf(request)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case file could not be sealed", failure);
        }
    }

    private static CaseFile decrypt(Aead key, RequestId request, SealedFile file) {
        try {
            var plain = key.decrypt(file.bytes(), CaseKeys.idOf(request));
            return CaseFileDocuments.file(Document.parse(new String(plain, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case file could not be opened", failure);
        }
    }
}
