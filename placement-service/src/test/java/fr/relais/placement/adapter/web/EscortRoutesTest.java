package fr.relais.placement.adapter.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.MeetingPointRoutesTest.absent;
import static fr.relais.placement.adapter.web.MeetingPointRoutesTest.seen;
import static org.assertj.core.api.Assertions.assertThat;

/** Who brings her: named by one account, agreed to by another, and only then told where she is met. */
class EscortRoutesTest {

    /** Whoever has one account plans, names and would read: that takes another one. */
    @Test
    void isNotToldOnTheWordOfOneAccount() {
        var met = Met.expectedIn("57", Duration.ofHours(1));
        met.nameBy(Met.ESCORT, Met.ESCORT.subject()).expectStatus().isOk();
        met.enter(Met.WHERE).expectStatus().isOk();

        var alone = met.agree(Met.ESCORT);

        alone.expectStatus().isEqualTo(409);
        assertThat(json(alone).path("code").stringValue()).isEqualTo("named-by-you");
        assertThat(seen(met.read())).isEqualTo(absent(Met.ESCORT));
        assertThat(met.readings().at("/naming/agreed").booleanValue()).isFalse();
        met.agree(Met.COLLEAGUE).expectStatus().isOk();
        assertThat(json(met.read()).path("meetingPoint").stringValue()).isEqualTo(Met.WHERE);
        assertThat(met.readings().at("/naming/agreed").booleanValue()).isTrue();
    }

    /** At night an association may have nobody else. */
    @Test
    void isToldOnTheWordOfTheCoordinationToo() {
        var met = Met.expectedIn("73", Duration.ofHours(1));
        met.nameBy(Met.ESCORT, Met.ESCORT.subject()).expectStatus().isOk();
        met.enter(Met.WHERE).expectStatus().isOk();

        met.agreeAsCoordinator().expectStatus().isOk();

        assertThat(json(met.read()).path("meetingPoint").stringValue()).isEqualTo(Met.WHERE);
    }

    @Test
    void nobodyAgreesToSomebodyWhoIsNotNamedAnyMore() {
        var met = Met.expectedIn("80", Duration.ofHours(1));
        met.name(Met.ESCORT.subject()).expectStatus().isOk();
        var seenBefore = met.named(Met.COLLEAGUE);
        met.name(Met.COLLEAGUE.subject()).expectStatus().isOk();

        var late = met.agree(Met.COLLEAGUE, seenBefore);

        late.expectStatus().isEqualTo(409);
        assertThat(json(late).path("code").stringValue()).isEqualTo("another-escort");
    }
}
