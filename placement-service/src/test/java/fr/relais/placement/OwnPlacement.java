package fr.relais.placement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.retention.EraseCases;
import fr.relais.testing.SettableClock;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestDatabase;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service of its own, which a test moves in time, stops and starts again, and whose database it looks into. */
final class OwnPlacement implements AutoCloseable {

    static final TestCaller REFERRER = referrer("referrer-kept");
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final List<String> COLLECTIONS = List.of(
            ("placement_requests blocks drafts stays refusal_reviews hand_overs explanations households case_keys")
                    .split(" "));

    final SettableClock clock = SettableClock.at(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final StubCapacity capacity = new StubCapacity();
    final Map<String, Object> environment = RunningPlacement.environment();
    final MongoDatabase database =
            TestDatabase.client().getDatabase((String) environment.get("RELAIS_MONGODB_DATABASE"));
    private RunningPlacement running;
    /** What was stored when the port was about to be opened the last time. */
    private final List<String> storedAtOpening = new CopyOnWriteArrayList<>();

    OwnPlacement() {
        environment.put("RELAIS_CAPACITY_URL", capacity.address());
        environment.put("RELAIS_CLIENT_TOKENS", capacity.address() + "/oauth2/token");
        start();
        running.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-kept","kind":"ASSOCIATION","departement":"75"}""").expectStatus().isCreated();
    }

    void start() {
        running = RunningPlacement.own(environment, beans -> {
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(BeforeTheDoorOpens.class, () -> new BeforeTheDoorOpens(this::look));
        });
    }

    private void look() {
        storedAtOpening.clear();
        Flux.from(database.getCollection("placement_requests").find())
                .map(root -> root.getString("_id"))
                .doOnNext(storedAtOpening::add)
                .blockLast();
    }

    void stop() {
        running.close();
    }

    void restart() {
        stop();
        start();
    }

    void round() {
        running.bean(EraseCases.class).round().block(PATIENCE);
    }

    RunningPlacement service() {
        return running;
    }

    List<String> storedAtOpening() {
        return storedAtOpening;
    }

    String submit(String key, String body) {
        var answer = running.post(REFERRER, "/v1/placement-requests", key, body);
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    void withdraw(String reference) {
        running.post(REFERRER, "/v1/placement-requests/" + reference + "/withdrawal", "{}")
                .expectStatus()
                .isOk();
        awaitNothingToPublish();
    }

    /** Somebody else takes over, and has said so. */
    void redirect(String reference) {
        var path = "/redirection";
        running.post(REFERRER, "/v1/placement-requests/" + reference + path, "{\"target\":\"ASE\",\"agrees\":true}")
                .expectStatus()
                .isOk();
        asCoordinator(reference, path + "/acknowledgement");
        awaitNothingToPublish();
    }

    void asCoordinator(String reference, String what) {
        var pseudonym = stored(reference).getEmbedded(List.of("lookup", "coordinatorRef"), String.class);
        running.post(coordinator(), "/v1/coordination/requests/" + pseudonym + what, "{}")
                .expectStatus()
                .isOk();
        awaitNothingToPublish();
    }

    int statusOf(String reference) {
        return running.get(REFERRER, "/v1/placement-requests/" + reference)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE);
    }

    /** What is deleted has been published before. */
    void awaitNothingToPublish() {
        soon().until(() -> Flux.from(
                        database.getCollection("placement_requests").find())
                .all(root -> new Outboxes(running).isPublished("placement_requests", root))
                .block());
    }

    /** From the announcement of a place to the day she lives in it. */
    String placed(String departement) {
        var id = UUID.nameUUIDFromBytes(departement.getBytes(StandardCharsets.UTF_8))
                .toString();
        var version = System.nanoTime();
        var fresh = Bodies.centre(id, version, departement, "VACANT")
                .replaceAll("(?<=freshUntil\":\")[^\"]*", "2200-01-01T00:00:00Z");
        running.announce(id, version, fresh);
        var reference = submit(UUID.randomUUID().toString(), Bodies.requestIn(departement));
        var offer = offer(departement);
        asCentre(departement, offer, "acceptance", "{}");
        soon().until(() -> seen(reference).contains("ACCEPTED"));
        running.post(REFERRER, "/v1/placement-requests/" + reference + "/agreement", "{\"agrees\":true}")
                .expectStatus()
                .isOk();
        asCentre(departement, offer, "arrival", "{}");
        soon().until(() -> stayOf(departement, offer).contains("ACTIVE"));
        return reference;
    }

    private String stayOf(String departement, String offer) {
        return json(running.get(centre("centre-" + departement), "/v1/stays/" + offer))
                .toString();
    }

    private String seen(String reference) {
        return json(running.get(REFERRER, "/v1/placement-requests/" + reference))
                .toString();
    }

    /** She has left, and everything that follows from it has followed. */
    void leave(String departement, String reference) {
        var offer = stored(reference).getEmbedded(List.of("state", "stage", "offer", "ref"), String.class);
        asCentre(departement, offer, "departure", "{\"destination\":\"OWN_HOME\"}");
        soon().until(() -> stored(reference)
                .getEmbedded(List.of("state", "stage"), Document.class)
                .containsKey("closedAt"));
        awaitNothingToPublish();
    }

    private void asCentre(String departement, String offer, String what, String body) {
        running.post(centre("centre-" + departement), "/v1/offers/" + offer + "/" + what, body)
                .expectStatus()
                .isOk();
    }

    private String offer(String departement) {
        var path = "/v1/offers";
        soon().until(() -> json(running.get(centre("centre-" + departement), path))
                        .path("offers")
                        .size()
                == 1);
        return json(running.get(centre("centre-" + departement), path))
                .at("/offers/0/offer")
                .stringValue();
    }

    String idOf(String reference) {
        return stored(reference).getString("_id");
    }

    private Document stored(String reference) {
        var byReference = new Document("lookup.referrerRef", reference);
        return Mono.from(database.getCollection("placement_requests")
                        .find(byReference)
                        .first())
                .block();
    }

    /** Every stored document that names the case, with the collection it is in. */
    Map<String, List<Document>> documentsOf(String id) {
        var found = new HashMap<String, List<Document>>();
        for (var collection : COLLECTIONS) {
            var naming = Flux.from(database.getCollection(collection).find())
                    .filter(document -> document.toJson().contains(id))
                    .collectList()
                    .block();
            if (!naming.isEmpty()) {
                found.put(collection, naming);
            }
        }
        return found;
    }

    /** What is left of it says nothing but that there was something, and when that ended. */
    void isErased(String reference, String id) {
        assertThat(statusOf(reference)).isEqualTo(404);
        assertThat(documentsOf(id)).containsOnlyKeys("case_keys");
        assertThat(documentsOf(id).get("case_keys"))
                .singleElement()
                .satisfies(left -> assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "erased"));
    }

    /** As a restored backup does. */
    void putBack(Map<String, List<Document>> documents) {
        documents.forEach((collection, all) -> all.forEach(document -> {
            var one = database.getCollection(collection);
            Mono.from(one.deleteOne(new Document("_id", document.get("_id")))).block();
            Mono.from(one.insertOne(document)).block();
        }));
    }

    @Override
    public void close() {
        running.close();
        capacity.close();
    }
}
