package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Mono;

/**
 * One data key per case, in a collection of their own, wrapped by the master key. Nothing is remembered: who deletes a
 * key makes its case unreadable at once, everywhere.
 */
final class CaseKeys {

    private final MongoCollection<Document> keys;
    private final Aead master;

    CaseKeys(MongoCollection<Document> keys, Aead master) {
        this.keys = keys;
        this.master = master;
    }

    /** The key of a case, or empty when there is none. */
    Mono<Aead> find(RequestId request) {
        return Mono.from(keys.find(new Document("_id", request.toString())).first())
                .map(stored -> unwrap(request, Fields.required(stored, "key", Binary.class)));
    }

    /** The key of a case, made when there is none; of two who make one at once, both get the one that was stored. */
    Mono<Aead> findOrMake(RequestId request) {
        return find(request).switchIfEmpty(Mono.defer(() -> make(request)));
    }

    private Mono<Aead> make(RequestId request) {
        var stored = new Document("_id", request.toString()).append("key", wrapNew(request));
        return Mono.from(keys.insertOne(stored))
                .then()
                .onErrorResume(CaseKeys::isDuplicate, failure -> Mono.empty())
                .then(Mono.defer(() -> find(request)));
    }

    private Binary wrapNew(RequestId request) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new Binary(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, idOf(request)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case key could not be made", failure);
        }
    }

    private Aead unwrap(RequestId request, Binary wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.getData(), master, idOf(request))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case key could not be unwrapped", failure);
        }
    }

    /** Binds a key, and what is encrypted under it, to its case. */
    static byte[] idOf(RequestId request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
