package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.relais.placement.application.retention.CaseKeyring;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.CommandReused;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One data key per case, in a collection of their own, wrapped by the master key. Nothing is remembered: who destroys a
 * key makes its case unreadable at once, everywhere.
 */
final class CaseKeys implements CaseKeyring {

    private final StoredKeys stored;
    private final MasterKeys masters;

    CaseKeys(StoredKeys stored, MasterKeys masters) {
        this.stored = stored;
        this.masters = masters;
    }

    /** The key of a case, or empty when there is none. */
    Mono<Aead> find(UUID id) {
        return stored.find(id.toString())
                .filter(found -> found.containsKey(StoredKeys.KEY))
                .flatMap(found -> unwrapped(id, found));
    }

    /** Another replica may have taken up a new master key a moment earlier: then the file is read again. */
    private Mono<Aead> unwrapped(UUID id, Document found) {
        var key = Fields.required(found, StoredKeys.KEY, Binary.class);
        var known = masters.ring();
        var number = found.getInteger(StoredKeys.MASTER);
        return number == null || known.numbers().contains(number)
                ? Mono.fromSupplier(() -> unwrap(known, id, key))
                : masters.reread().then(Mono.fromSupplier(() -> unwrap(masters.ring(), id, key)));
    }

    /**
     * The key of a case, made when there is none; of two who make one at once, both get the one that was stored. A case
     * that was erased has none and gets none: who asks repeats a command of long ago.
     */
    Mono<Aead> findOrMake(UUID id) {
        return find(id).switchIfEmpty(Mono.defer(() -> make(id)));
    }

    private Mono<Aead> make(UUID id) {
        return stored.insert(id.toString(), wrapNew(id))
                .then(Mono.defer(() -> find(id)))
                .switchIfEmpty(Mono.error(CommandReused::new));
    }

    private StoredKeys.Wrapped wrapNew(UUID id) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return masters.ring().wrap(key, idOf(id));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case key could not be made", failure);
        }
    }

    private static Aead unwrap(MasterRing ring, UUID id, Binary wrapped) {
        try {
            return ring.unwrap(wrapped.getData(), idOf(id)).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a case key could not be unwrapped", failure);
        }
    }

    @Override
    public Mono<Void> destroy(RequestId request, Instant at) {
        return stored.destroy(request.toString(), at);
    }

    @Override
    public Flux<Destroyed> destroyed() {
        return stored.destroyed()
                .map(found -> new Destroyed(
                        new RequestId(UUID.fromString(found.getString("_id"))), StoredKeys.erasedAt(found)));
    }

    @Override
    public Flux<RequestId> intactOf(Collection<RequestId> requests) {
        return stored.destroyedOf(requests.stream().map(RequestId::toString).toList())
                .collectList()
                .flatMapMany(destroyed ->
                        Flux.fromIterable(requests).filter(request -> !destroyed.contains(request.toString())));
    }

    /** Binds a key, and what is encrypted under it, to its case. */
    static byte[] idOf(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
