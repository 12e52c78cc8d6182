package fr.relais.sandbox.journey;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** What time does and does not do: scenarios 7, 8 and 12. The clock of the shared sandbox only ever goes forward. */
@ExtendWith(Staging.class)
class TimeJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void alertsTheCoordinatorAtOnceWhenAnEmergencyFindsNothingOnFridayNight(World world) {
        world.pass(untilFridayNight(world));
        world.centre(world.departement()).declares(aRoom());
        var unmet = world.coordinator().unmet("NO_FRESH_PLACE");

        var request = world.association().submits(aRequest().with("dangerTier", "IMMINENT"));

        var seen = world.coordinator().sees(request);
        world.coordinator().inbox().awaitExactly(seen.reference(), "EMERGENCY_UNPLACED");
        var alert = world.coordinator().inbox().items().stream()
                .filter(item -> item.path("reference").asString("").equals(seen.reference()))
                .findFirst()
                .orElseThrow();
        var submitted = Instant.parse(seen.body().path("submittedAt").asString());
        assertThat(alert.path("urgency").asString()).isEqualTo("URGENT");
        assertThat(Instant.parse(alert.path("at").asString())).isBefore(submitted.plusSeconds(60));
        assertThat(submitted.atZone(PARIS).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(request.answer().path("fallback")).hasSize(4);
        seen.awaitWaiting("NO_FRESH_PLACE");
        assertThat(world.coordinator().unmet("NO_FRESH_PLACE")).isGreaterThan(unmet);
    }

    private static Duration untilFridayNight(World world) {
        var now = world.now();
        var friday =
                now.atZone(PARIS).with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).with(LocalTime.of(21, 30));
        return Duration.between(now, friday.toInstant());
    }

    @Test
    void holdsNoPlaceLastConfirmedEightyHoursAgoUntilItIsConfirmed(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        world.pass(Duration.ofHours(80));
        centre.awaitBeds(Map.of("STALE", 1L));
        var request = world.association().submits(aRequest().onlyIn(place));
        world.coordinator().sees(request).awaitWaiting("NO_FRESH_PLACE");
        centre.inbox().awaitExactly(centre.code(), "VACANCY_STALE");

        centre.confirms();

        centre.awaitOffer();
        assertThat(centre.beds()).isEqualTo(Map.of("HELD", 1L));
    }

    @Test
    void goesOnByItselfWhenACentreIsSilentAndThePersonLosesNothing(World world) {
        var place = world.departement();
        var silent = world.centre(place);
        silent.publishes(aRoom());
        var association = world.association();
        var request = association.submits(aRequest().onlyIn(place));
        var missed = silent.awaitOffer();
        var other = world.centre(place);
        other.publishes(aRoom());
        var seen = world.coordinator().sees(request);
        var seniority = seen.body().path("seniority");

        world.pass(Duration.ofMinutes(31));

        other.awaitOffer();
        assertThat(seen.outcomes()).containsExactly("NO_ANSWER", "OPEN");
        assertThat(seen.body().path("seniority")).isEqualTo(seniority);
        assertThat(missed.answer("acceptance").expect(409).problem()).isEqualTo("offer-closed");
        silent.awaitBeds(Map.of("VACANT", 1L));
        silent.inbox().awaitExactly(missed.reference(), "OFFER_RECEIVED", "OFFER_CLOSED");
        world.coordinator().inbox().awaitExactly(seen.reference(), "CENTRE_SILENT");
        association.inbox().awaitExactly(request.reference(), "REQUEST_SUBMITTED");
        assertThat(request.status()).isEqualTo("SEARCHING");
    }

    @Test
    void neverReleasesAReservationByATimer(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        centre.awaitOffer().accept();
        request.awaitStatus("ACCEPTED");

        world.pass(Duration.ofHours(25));

        Patience.until(
                "the coordinator's task",
                () -> assertThat(world.coordinator().inbox().kindsAbout(centre.code()))
                        .containsExactly("RESERVATION_OVERDUE"));
        assertThat(centre.beds()).isEqualTo(Map.of("RESERVED", 1L));
        assertThat(request.status()).isEqualTo("ACCEPTED");
    }
}
