package fr.relais.placement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.retention.RotateMasterKey;
import fr.relais.placement.domain.request.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static fr.relais.placement.OwnPlacement.PATIENCE;
import static fr.relais.placement.OwnPlacement.REFERRER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The master key of the running service is replaced while requests are sent, read and closed over HTTP. */
class RotatedWhileAskedTest {

    private static final int AT_ONCE = 3;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final OwnPlacement own = new OwnPlacement();
    private final Path masterKey = Path.of((String) own.environment.get("RELAIS_MASTER_KEY_FILE"));

    @AfterEach
    void close() {
        people.shutdownNow();
        own.close();
    }

    @Test
    void nothingIsLostAndNothingNeedsTheOldKey() throws InterruptedException {
        var before = own.submit(UUID.randomUUID().toString(), Bodies.requestIn("93"));
        IntStream.range(0, AT_ONCE).forEach(person -> people.execute(this::goOn));

        for (var rotation = 0; rotation < 3; rotation++) {
            var sofar = asked.size();
            await().atMost(PATIENCE).until(() -> asked.size() > sofar + 5);
            MasterKeyFile.addNewest(masterKey);
            await().atMost(PATIENCE).until(this::allUnderTheNewest);
            MasterKeyFile.dropOlder(masterKey);
        }
        var sofar = asked.size();
        await().atMost(PATIENCE).until(() -> asked.size() > sofar + 5);
        enough.set(true);
        people.shutdown();

        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong).isEmpty();
        own.restart();
        assertThat(own.statusOf(before)).isEqualTo(200);
        asked.forEach((reference, status) -> assertThat(own.statusOf(reference)).isEqualTo(status));
        assertThat(files())
                .hasSize(asked.size() + 1)
                .allMatch(file -> file.localZones().equals(Set.of("93")));
    }

    /** After one more round than those that go by themselves. */
    private boolean allUnderTheNewest() {
        own.service().bean(RotateMasterKey.class).round().block(PATIENCE);
        var wrappedBy = Flux.from(own.database.getCollection("case_keys").distinct("master", Integer.class));
        return List.of(MasterKeyFile.newest(masterKey))
                .equals(wrappedBy.collectList().block(PATIENCE));
    }

    /** Sends a request, reads it, and takes every second one back. */
    private void goOn() {
        for (var number = 0; !enough.get(); number++) {
            try {
                var reference = own.submit(UUID.randomUUID().toString(), Bodies.requestIn("93"));
                asked.put(reference, own.statusOf(reference));
                if (number % 2 == 0) {
                    own.service()
                            .post(REFERRER, "/v1/placement-requests/" + reference + "/withdrawal", "{}")
                            .expectStatus()
                            .isOk();
                }
            } catch (AssertionError | RuntimeException failure) {
                wrong.add(failure.toString());
            }
        }
    }

    /** What is stored of all cases, opened by the service as it runs now. */
    private List<CaseFile> files() {
        var files = own.service().bean(CaseFiles.class);
        return own.service()
                .bean(PlacementRequests.class)
                .latest(0)
                .map(found -> found.value())
                .concatMap(one -> files.open(one.id(), one.submission().file()))
                .collectList()
                .block(PATIENCE);
    }
}
