package fr.relais.placement.adapter.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import fr.relais.placement.application.Alarms;
import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.platform.start.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The master keys as the file has them now. A changed file is taken up while the service runs; one that cannot be read,
 * or lacks a key that something is still wrapped by, never takes the place of a good one.
 */
final class MasterKeys {

    private static final Logger log = LoggerFactory.getLogger(MasterKeys.class);

    private final Path file;
    private final StoredKeys stored;
    private final Alarms alarms;
    private volatile Held held;

    /** @throws CannotStart when the file holds no usable key */
    MasterKeys(Path file, StoredKeys stored, Alarms alarms) {
        this.file = file;
        this.stored = stored;
        this.alarms = alarms;
        this.held = read(file);
    }

    /** @throws CannotStart when the file holds no usable key */
    static Held read(Path file) {
        try {
            return look(file);
        } catch (IOException unreadable) {
            throw new CannotStart("relais.master.key-file cannot be read");
        } catch (GeneralSecurityException | RuntimeException unusable) {
            throw new CannotStart("relais.master.key-file does not hold a usable keyset");
        }
    }

    MasterRing ring() {
        return held.ring();
    }

    private static Held look(Path file) throws IOException, GeneralSecurityException {
        var json = Files.readString(file);
        return new Held(json, MasterRing.read(json));
    }

    /** Takes up a changed file, if it is good. */
    Mono<Void> reread() {
        return Mono.fromCallable(() -> look(file))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(unusable -> refuse().then(Mono.empty()))
                .filter(found -> !found.json().equals(held.json()))
                .flatMap(this::takeUp);
    }

    private Mono<Void> takeUp(Held found) {
        var lacking = !found.ring().numbers().containsAll(held.ring().numbers());
        var needed = lacking ? stored.countOutside(found.ring().numbers()) : Mono.just(0L);
        return needed.flatMap(lost -> lost > 0 ? refuse() : Mono.fromRunnable(() -> hold(found)));
    }

    private void hold(Held found) {
        held = found;
        log.info(
                "the file of the master key has changed: {} in it",
                found.ring().numbers().size());
    }

    private Mono<Void> refuse() {
        return Mono.fromRunnable(() -> alarms.raise(Alarm.MASTER_KEY_REFUSED));
    }

    record Held(String json, MasterRing ring) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
