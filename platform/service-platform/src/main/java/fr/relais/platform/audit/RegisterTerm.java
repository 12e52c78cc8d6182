package fr.relais.platform.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import fr.relais.audit.Block;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes from the beginning of the register what is past its term, and leaves a signed checkpoint in its place.
 *
 * <p>The checkpoint is durable before a block is removed, and only what lies before it is: so a crash leaves blocks too
 * many, which the next round removes, and what is left always goes on from what the checkpoint says. The newest block
 * stays however old it is. A block that cannot be read stays too, with all that come after it: somebody has changed it,
 * and that is for the verifier to find.
 */
final class RegisterTerm {

    private static final int AT_ONCE = 2_000;

    private final Blocks blocks;
    private final RegisterExports exports;
    private final Duration keptFor;
    private final Clock clock;

    RegisterTerm(Blocks blocks, RegisterExports exports, Duration keptFor, Clock clock) {
        this.blocks = blocks;
        this.exports = exports;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** One round; several replicas may go round at once. */
    Mono<Void> round() {
        return blocks.beginning()
                .flatMap(beginning -> blocks.removeUpTo(beginning.checkpoint().block()))
                .then(Mono.defer(this::shorten))
                .expand(removed -> Mono.defer(this::shorten))
                .then();
    }

    /** Empty when there is nothing more to remove. */
    private Mono<Long> shorten() {
        var horizon = clock.instant().minus(keptFor);
        return blocks.newest()
                .flatMapMany(newest -> oldest(newest.number(), horizon))
                .takeLast(1)
                .singleOrEmpty()
                .flatMap(last -> blocks.beginAfter(exports.sign(last))
                        .then(Mono.defer(() -> blocks.removeUpTo(last.number())))
                        .thenReturn(last.number()));
    }

    private Flux<StoredBlock> oldest(long newest, Instant horizon) {
        return blocks.from(1, AT_ONCE)
                .takeWhile(block -> block.number() < newest)
                .takeWhile(block -> isOlder(block, horizon));
    }

    /** Whether each of its entries is. */
    private static boolean isOlder(StoredBlock block, Instant horizon) {
        try {
            return Block.parse(block.text()).entries().stream()
                    .map(entry -> Instant.parse(entry.substring(0, entry.indexOf('\t'))))
                    .allMatch(at -> at.isBefore(horizon));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException changed) {
            return false;
        }
    }
}
