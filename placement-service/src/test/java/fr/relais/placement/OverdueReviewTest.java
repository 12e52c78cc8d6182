package fr.relais.placement;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.application.opening.RemindOfReviews;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

import static fr.relais.placement.OwnPlacement.PATIENCE;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An opening that no coordinator has looked at after a day is told to those on call again, and stays to be looked at.
 */
class OverdueReviewTest {

    private final OwnPlacement own = new OwnPlacement();

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void isToldOnceADayUntilSomebodyHasLooked() {
        var reference = own.submit(UUID.randomUUID().toString(), Bodies.requestIn("94"));
        var path = "/v1/placement-requests/" + reference + "/openings";
        var asked = own.service().post(centre("centre-asking"), path, "{\"reason\":\"REFERRER_UNREACHABLE\"}");
        asked.expectStatus().isCreated();
        var opening = json(asked).path("reference").stringValue();
        own.service()
                .post(centre("centre-agreeing"), "/v1/openings/" + opening + "/countersignature", "{}")
                .expectStatus()
                .isOk();

        assertThat(remindersAfter(Duration.ofHours(24).minusMinutes(1))).isZero();
        assertThat(remindersAfter(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(remindersAfter(Duration.ofHours(23))).isEqualTo(1);
        assertThat(remindersAfter(Duration.ofHours(1))).isEqualTo(2);
        assertThat(json(toReview()).path("openings")).hasSize(1);
        own.service()
                .post(coordinator(), "/v1/coordination/openings/" + opening + "/review", "{\"verdict\":\"JUSTIFIED\"}")
                .expectStatus()
                .isOk();
        assertThat(remindersAfter(Duration.ofDays(3))).isEqualTo(2);
    }

    private ResponseSpec toReview() {
        return own.service().get(coordinator(), "/v1/coordination/openings");
    }

    /** Goes round twice after some time, as two replicas do. */
    private int remindersAfter(Duration time) {
        own.clock.advance(time);
        own.service().bean(RemindOfReviews.class).round().block(PATIENCE);
        own.service().bean(RemindOfReviews.class).round().block(PATIENCE);
        return Flux.from(own.database.getCollection("openings").find())
                .map(stored -> stored.getEmbedded(List.of("state", "agreed"), Document.class))
                .map(agreed -> agreed.getInteger("reminders"))
                .blockFirst(PATIENCE);
    }
}
