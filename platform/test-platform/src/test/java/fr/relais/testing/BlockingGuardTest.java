package fr.relais.testing;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** The guard is really there: without it, these tests fail. */
class BlockingGuardTest {

    @Test
    void catchesAThreadThatSleepsWhereItMustNot() {
        StepVerifier.create(onAnEventLoop(BlockingGuardTest::sleep))
                .expectErrorSatisfies(BlockingGuardTest::isTheGuards)
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void letsADrawOfARandomIdPass() {
        StepVerifier.create(onAnEventLoop(UUID::randomUUID)).expectNextCount(1).verifyComplete();
    }

    private static <T> Mono<T> onAnEventLoop(Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(Schedulers.parallel());
    }

    private static Boolean sleep() throws InterruptedException {
        Thread.sleep(1);
        return true;
    }

    private static void isTheGuards(Throwable failure) {
        if (!(failure instanceof BlockingOperationError)) {
            throw new AssertionError("not stopped by the guard", failure);
        }
    }
}
