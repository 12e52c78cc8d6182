package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Account;
import fr.relais.sandbox.demo.Accounts;
import fr.relais.sandbox.demo.DemoNetwork;
import fr.relais.sandbox.demo.LivingNetwork;
import fr.relais.sandbox.demo.PastQuarters;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** After {@code ./relais demo} whoever signs in has something before her; on a Relais in which nothing else happens. */
class LivingNetworkJourney {

    private static final String PUBLICATIONS = "/v1/statistics/publications";
    private static final Set<String> OVER = Set.of("ENDED", "WITHDRAWN", "REDIRECTED");

    /** What is alive for a role; empty when nothing is. */
    private static final Map<String, Function<Session, List<JsonNode>>> ALIVE = Map.of(
            "COORDINATOR", session -> list(session, "/v1/coordination/offers", "offers"),
            "RAPPORTEUR", session -> list(session, PUBLICATIONS, "publications"),
            "AUDITOR",
                    session -> List.of(session.get("/v1/register/placement-service/checkpoints")
                            .expect(200)
                            .body()),
            "CHILD_PROTECTION", session -> list(session, "/v1/minors", "minors"),
            "REFERRER", LivingNetworkJourney::openRequests,
            "CENTRE", LivingNetworkJourney::placesAndOffers);

    private static RunningRelais relais;
    private static LivingNetwork.Told told;

    @BeforeAll
    static void bringToLife() {
        relais = RunningRelais.start();
        assertThat(relais.as("rapporteur").get(PUBLICATIONS).expect(200).body().toString())
                .contains("\"publications\":[]")
                .contains("No quarter is frozen yet");
        new DemoNetwork(relais.api()).load();
        var network = new LivingNetwork(relais.api());
        new PastQuarters(relais.sandbox().brokerAddress()).tell(network.now());
        told = network.begin();
    }

    @Test
    void comesAsFarAsItsStoriesGo() {
        assertThat(told.told()).isEqualTo(told.stories()).isGreaterThan(15);
    }

    @Test
    void hasSomethingForEveryAccount() {
        Awaitility.await("a publication")
                .atMost(Duration.ofSeconds(90))
                .until(() -> !list(relais.as("rapporteur"), PUBLICATIONS, "publications")
                        .isEmpty());

        assertThat(Accounts.demo())
                .hasSizeGreaterThan(60)
                .allSatisfy(account ->
                        assertThat(alive(account)).as(account.account()).isNotEmpty());
    }

    private static List<JsonNode> alive(Account account) {
        return ALIVE.get(account.roles().get(0)).apply(relais.as(account.account()));
    }

    @Test
    void showsTheCoordinatorEveryKindOfThing() {
        var coordinator = relais.as("coordinator");
        var states = list(coordinator, "/v1/coordination/requests", "requests").stream()
                .map(request -> request.path("status").asString(""))
                .collect(Collectors.toSet());

        assertThat(states)
                .contains("ASSESSING", "WAITING", "SOLICITING", "OFFERED", "PRE_ADMISSION", "CONFIRMED", "PLACED");
        assertThat(list(coordinator, "/v1/coordination/refusal-reviews", "reviews"))
                .isNotEmpty();
        assertThat(list(coordinator, "/v1/coordination/blocks", "blocks"))
                .anyMatch(block -> block.path("status").asString("").equals("REQUESTED"));
    }

    @Test
    void hasStaysToLookAt() {
        assertThat(list(relais.as("centre-06"), "/v1/stays", "stays"))
                .anyMatch(stay -> stay.path("tasks")
                        .valueStream()
                        .anyMatch(task -> task.path("kind").asString("").equals("IDENTIFICATION_REVIEW")));
        assertThat(list(relais.as("centre-43"), "/v1/stays", "stays"))
                .anyMatch(stay -> stay.path("status").asString("").equals("ABSENT"));
    }

    @Test
    void isNotToldTwice() {
        var before = requests();

        new LivingNetwork(relais.api()).begin();

        assertThat(requests()).isEqualTo(before);
    }

    private static List<String> requests() {
        return list(relais.as("coordinator"), "/v1/coordination/requests", "requests").stream()
                .map(request -> request.path("reference").asString(""))
                .sorted()
                .toList();
    }

    private static List<JsonNode> openRequests(Session referrer) {
        return list(referrer, "/v1/placement-requests", "requests").stream()
                .filter(request -> !OVER.contains(request.path("status").asString("")))
                .toList();
    }

    /** Offers, people who are there, and places of which something was ever said. */
    private static List<JsonNode> placesAndOffers(Session centre) {
        var found = new ArrayList<>(list(centre, "/v1/offers", "offers"));
        for (var one : list(centre, "/v1/centres", "centres")) {
            centre.get("/v1/centres/" + one.path("centre").asString(""))
                    .expect(200)
                    .body()
                    .path("units")
                    .valueStream()
                    .flatMap(unit -> unit.path("beds").valueStream())
                    .filter(bed -> !bed.path("reason").asString("").equals("NOT_DECLARED"))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<JsonNode> list(Session session, String path, String name) {
        return session.get(path).expect(200).body().path(name).valueStream().toList();
    }

    @AfterAll
    static void leave() {
        relais.close();
    }
}
