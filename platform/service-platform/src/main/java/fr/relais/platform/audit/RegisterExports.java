package fr.relais.platform.audit;

import java.time.Clock;

import fr.relais.audit.Checkpoint;
import fr.relais.audit.Excerpt;
import fr.relais.audit.SignedCheckpoint;
import fr.relais.audit.SignedExcerpt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people outside get of the register: blocks as they are stored, and signed checkpoints. */
public final class RegisterExports {

    /** At most so many blocks at once. */
    public static final int PAGE = 50;

    private final Blocks blocks;
    private final String service;
    private final CheckpointKey key;
    private final Clock clock;

    RegisterExports(Blocks blocks, String service, CheckpointKey key, Clock clock) {
        this.blocks = blocks;
        this.service = service;
        this.key = key;
        this.clock = clock;
    }

    /** Whose register it is. */
    public String service() {
        return service;
    }

    /**
     * The texts of a page of blocks; before them, where they were removed, the checkpoint that stands in their place.
     */
    public Flux<String> blocksFrom(long number) {
        return blocks.beginning()
                .filter(beginning -> number <= beginning.checkpoint().block())
                .flatMapMany(this::fromBeginning)
                .switchIfEmpty(Flux.defer(() -> texts(number)));
    }

    private Flux<String> fromBeginning(SignedCheckpoint beginning) {
        return Flux.concat(
                Mono.just(beginning.text()), texts(beginning.checkpoint().block() + 1));
    }

    private Flux<String> texts(long number) {
        return blocks.from(number, PAGE).map(StoredBlock::text);
    }

    /** How far the register has come by now. */
    public Mono<SignedCheckpoint> checkpoint() {
        return blocks.newest().map(this::sign);
    }

    SignedCheckpoint sign(StoredBlock block) {
        return key.sign(checkpoint(block));
    }

    SignedExcerpt sign(Excerpt excerpt) {
        return key.sign(excerpt);
    }

    private Checkpoint checkpoint(StoredBlock newest) {
        return new Checkpoint(service, newest.number(), newest.hash(), newest.entries(), clock.instant());
    }

    /** The half of the key with which checkpoints are verified, in PEM. */
    public String key() {
        return key.openPem();
    }
}
