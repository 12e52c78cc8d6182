package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
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
    Mono<Aead> find(UUID id) {
        return Mono.from(keys.find(new Document("_id", id.toString())).first())
                .map(stored -> unwrap(id, Fields.required(stored, "key", Binary.class)));
    }

    /** The key of a case, made when there is none; of two who make one at once, both get the one that was stored. */
    Mono<Aead> findOrMake(UUID id) {
        return find(id).switchIfEmpty(Mono.defer(() -> make(id)));
    }

    private Mono<Aead> make(UUID id) {
        var stored = new Document("_id", id.toString()).append("key", wrapNew(id));
        return Mono.from(keys.insertOne(stored))
                .then()
                .onErrorResume(CaseKeys::isDuplicate, failure -> Mono.empty())
                .then(Mono.defer(() -> find(id)));
    }

    private Binary wrapNew(UUID id) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new Binary(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, idOf(id)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case key could not be made", failure);
        }
    }

    private Aead unwrap(UUID id, Binary wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.getData(), master, idOf(id))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case key could not be unwrapped", failure);
        }
    }

    /** Binds a key, and what is encrypted under it, to its case. */
    static byte[] idOf(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
