package fr.relais.sandbox.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.api.UnexpectedAnswer;
import tools.jackson.core.type.TypeReference;

/**
 * Brings life into the demo network, so that whoever signs in has something before her: people who look for a place,
 * who were offered one, who travel and who have arrived; a refusal to look at; places that are asked to be kept.
 *
 * <p>Everything is said by the accounts' own tokens, as by the people themselves. Whatever was told before goes its own
 * way: doing it again changes nothing.
 */
public final class LivingNetwork {

    private static final String BLOCKS = "/v1/coordination/blocks";
    private static final int AT_ONCE = 4;

    private final RelaisApi api;
    private final Session coordinator;

    public LivingNetwork(RelaisApi api) {
        this.api = api;
        this.coordinator =
                api.as("coordinator", Accounts.named("coordinator").secret()).patient();
    }

    /** By the clock of the services, which may be ahead. */
    public Instant now() {
        return Instant.parse(coordinator.get("/v1/capacity").expect(200).text("at"));
    }

    /** Tells every story. Answers how many came as far as they should, of how many. */
    public Told begin() {
        var stories = DemoJson.read("stories.json", new TypeReference<List<Story>>() {});
        var teller = new Storyteller(api);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var telling = stories.stream()
                    .map(story -> threads.submit((Callable<Boolean>) () -> teller.tell(story)))
                    .toList();
            var block = threads.submit(this::askForBlock);
            var told = telling.stream().filter(LivingNetwork::cameAsFar).count();
            result(block);
            return new Told((int) told, stories.size());
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many stories came as far as they should, and how many there are. */
    public record Told(int told, int stories) {}

    /** One coordinator asks; that another one agrees is left to whoever looks. */
    private Void askForBlock() {
        var waits = coordinator
                .get(BLOCKS)
                .expect(200)
                .body()
                .path("blocks")
                .valueStream()
                .anyMatch(block -> block.path("status").asString("").equals("REQUESTED"));
        if (!waits) {
            var until = now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
            coordinator
                    .post(BLOCKS, Map.of("min", 2, "max", 4, "until", until.toString(), "zones", List.of("75")))
                    .expect(201);
        }
        return null;
    }

    /** What somebody else does meanwhile may end one story, and no other. */
    private static boolean cameAsFar(Future<Boolean> story) {
        try {
            return result(story);
        } catch (UnexpectedAnswer otherwise) {
            return false;
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }
}
