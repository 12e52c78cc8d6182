package fr.relais.capacity.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.national.Freshness;
import fr.relais.capacity.domain.national.Recount;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The country over HTTP: what centres announce arrives there, and equals what the documents say. */
class CapacityApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void showsAHoldWithinMoments() {
        await().atMost(SOON).until(this::equalsARecount);
        var before = held();

        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);

        await().atMost(SOON).untilAsserted(() -> assertThat(held()).isEqualTo(before + 1));
        await().atMost(SOON).until(this::equalsARecount);
    }

    @Test
    void saysEverythingOfARowAtOnce() {
        await().atMost(SOON).until(this::equalsARecount);

        var row = capacity("?by=departement")
                .path("rows")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("31"))
                .findFirst()
                .orElseThrow();

        assertThat(row.path("name").asString()).isEqualTo("Haute-Garonne");
        assertThat(row.path("centres").asLong()).isPositive();
        assertThat(row.path("byStatus").propertyNames()).hasSize(BedStatus.values().length);
        assertThat(row.path("byFreshness").propertyNames()).hasSize(Freshness.values().length);
        assertThat(row.path("takes").propertyNames()).hasSize(Taken.values().length);
        assertThat(row.at("/byDuration/SHORT/VACANT").asLong()
                        + row.at("/byDuration/LONG/VACANT").asLong())
                .isEqualTo(row.at("/byStatus/VACANT").asLong());
    }

    @Test
    void narrowsToAPublicADurationAndAKind() {
        await().atMost(SOON).until(this::equalsARecount);

        var none = capacity("?by=kind&public=MEN&duration=LONG&kind=HOTEL_BRIDGE");

        assertThat(none.at("/total/byStatus/VACANT").asLong()).isZero();
        assertThat(capacity("?by=public&public=WOMEN_ALONE").at("/rows/0/code").asString())
                .isEqualTo("ACCESSIBLE");
        assertThat(capacity("?by=duration").at("/rows/0").has("centres")).isFalse();
    }

    @Test
    void isForTheCoordinatorOnly() {
        for (var caller : List.of(TestCaller.referrer("org-r"), centre.manager(), PLACEMENT)) {
            json(service.get(caller, "/v1/capacity"), 404);
        }
    }

    private long held() {
        return capacity("").at("/total/byStatus/HELD").asLong();
    }

    private JsonNode capacity(String query) {
        return json(service.get(COORDINATOR, "/v1/capacity" + query), 200);
    }

    private boolean equalsARecount() {
        var stored = service.bean(Centres.class)
                .list(CentreQuery.all(10_000))
                .map(Versioned::value)
                .collectList()
                .block();
        var answer = capacity("");
        var recount = new Recount(stored, Instant.parse(answer.path("at").asString()), Timers.DEFAULTS);
        var all = recount.of((centre, unit) -> true);
        return sameCounts(answer.at("/total/byStatus"), all.byStatus())
                && sameCounts(answer.at("/total/byFreshness"), all.byFreshness())
                && sameCounts(answer.at("/total/takes"), all.takes());
    }

    private static boolean sameCounts(JsonNode said, Map<?, Long> counted) {
        return counted.entrySet().stream()
                .allMatch(entry -> said.path(entry.getKey().toString()).asLong(-1) == entry.getValue());
    }
}
