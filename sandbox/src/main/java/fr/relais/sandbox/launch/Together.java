package fr.relais.sandbox.launch;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several things done at once. */
final class Together {

    private Together() {}

    /** Returns when all have ended; throws what the first failure threw, when all have ended. */
    static void run(Runnable... tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            CompletableFuture.allOf(Arrays.stream(tasks)
                            .map(task -> CompletableFuture.runAsync(task, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            threads.shutdown();
        }
    }
}
