package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.home.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An account in wrong hands is dead in all services within a minute, its live streams too; and what it was shown is
 * told at once, by each of them.
 */
@ExtendWith(Staging.class)
class RevocationJourney {

    /** Of a manager, whom no other journey calls upon. */
    private static final String ACCOUNT = "centre-44";

    private static final List<String> A_ROUTE_OF_EACH_SERVICE = List.of("/v1/centres", "/v1/offers", "/v1/inbox");

    /** All that it asked, and of each service only what that showed. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "capacity-service", Set.of("GET:/v1/centres"),
            "placement-service", Set.of("GET:/v1/offers"),
            "notification-service", Set.of("GET:/v1/inbox", "GET:/v1/inbox/stream"));

    @Test
    void endsTokensAndStreamsInEveryService(World world) throws Exception {
        var stolen = world.as(ACCOUNT);
        assertThat(statuses(stolen)).containsOnly(200);
        try (var live = stolen.notices("")) {
            world.coordinator()
                    .session()
                    .post("/v1/accounts/person-" + ACCOUNT + "/revocation", Map.of())
                    .expect(200);

            Patience.until("an end of it", () -> assertThat(statuses(stolen)).containsOnly(401));
            assertThat(live.ends(Duration.ofSeconds(15))).isTrue();
        }
        for (var service : Keys.REGISTERED) {
            assertThat(shown(world, service)).as("what %s has shown", service).isEqualTo(SHOWN.get(service));
        }
    }

    /** What the coordinator is told that an account was shown, by the register of one service. */
    private static Set<String> shown(World world, String service) {
        var told = world.coordinator()
                .session()
                .get("/v1/register/" + service + "/exposures/person-" + ACCOUNT)
                .expect(200)
                .body();
        assertThat(told.path("complete").asBoolean(false)).isTrue();
        return told.path("exposures")
                .valueStream()
                .map(one -> one.path("operation").asString(""))
                .collect(Collectors.toSet());
    }

    private static List<Integer> statuses(Session session) {
        return A_ROUTE_OF_EACH_SERVICE.stream()
                .map(route -> session.get(route).status())
                .toList();
    }
}
