package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.api.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** An account in wrong hands is dead in all services within a minute, its live streams too. */
@ExtendWith(Staging.class)
class RevocationJourney {

    /** Of a manager, whom no other journey calls upon. */
    private static final String ACCOUNT = "centre-44";

    private static final List<String> A_ROUTE_OF_EACH_SERVICE = List.of("/v1/centres", "/v1/offers", "/v1/inbox");

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
    }

    private static List<Integer> statuses(Session session) {
        return A_ROUTE_OF_EACH_SERVICE.stream()
                .map(route -> session.get(route).status())
                .toList();
    }
}
