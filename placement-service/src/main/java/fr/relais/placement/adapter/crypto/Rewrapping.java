package fr.relais.placement.adapter.crypto;

import java.security.GeneralSecurityException;
import java.util.UUID;

import fr.relais.placement.application.retention.MasterKey;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Brings the keys of cases under the newest master key: the same key, wrapped anew, each in one write that changes
 * nothing if anybody else has changed it. Begun again after a crash, or by two replicas, it does the rest.
 */
final class Rewrapping implements MasterKey {

    private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);

    /** So many in one round: others want the database too. */
    private static final int AT_MOST = 2_000;

    private final StoredKeys stored;
    private final MasterKeys masters;

    Rewrapping(StoredKeys stored, MasterKeys masters) {
        this.stored = stored;
        this.masters = masters;
    }

    @Override
    public Mono<Void> reread() {
        return masters.reread();
    }

    @Override
    public Mono<Long> rewrap() {
        return Mono.defer(() -> {
            var ring = masters.ring();
            return stored.behind(ring.primary(), AT_MOST)
                    .concatMap(key -> rewrap(ring, key))
                    .then(Mono.defer(() -> stored.countBehind(ring.primary())));
        });
    }

    /** One that no key of the file unwraps is left as it is, and counted. */
    private Mono<Void> rewrap(MasterRing ring, Document key) {
        var id = Fields.text(key, "_id");
        var before = Fields.required(key, StoredKeys.KEY, Binary.class);
        try {
            var bound = CaseKeys.idOf(UUID.fromString(id));
            return stored.replace(id, before, ring.wrap(ring.unwrap(before.getData(), bound), bound));
        } catch (GeneralSecurityException lost) {
            log.warn("a key is wrapped by none of the master keys");
            return Mono.empty();
        }
    }
}
