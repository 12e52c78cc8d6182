package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Where she is met: said by the centre, told to one person around one hour, and to nobody else (INV-15, INV-16). */
@ExtendWith(Staging.class)
class MeetingPointJourney {

    @Test
    void isToldToWhoBringsHerThreeTimesAndToNobodyElse(World world) {
        var meeting = Meeting.expected(world, Duration.ofHours(5));
        meeting.named();
        var entered = meeting.entered();
        assertThat(entered.body().toString()).doesNotContain(Meeting.WHERE);
        assertThat(meeting.seenBy(meeting.escort())).isEqualTo(Meeting.absentFor(meeting.escort()));

        world.pass(Duration.ofMinutes(200));
        Patience.untilAgain(
                "the window",
                () -> assertThat(meeting.read().expect(200).text("meetingPoint"))
                        .isEqualTo(Meeting.WHERE));

        others(world, meeting);
        meeting.read().expect(200);
        assertThat(meeting.read().expect(200).body().path("readingsLeft").asInt(-1))
                .isZero();
        assertThat(meeting.seenBy(meeting.escort())).isEqualTo(Meeting.absentFor(meeting.escort()));
        assertThat(meeting.readings().path("readings")).hasSize(3);
        meeting.centre()
                .inbox()
                .awaitExactly(
                        meeting.offer().reference(),
                        "OFFER_RECEIVED",
                        "OFFER_CONFIRMED",
                        "ARRIVAL_PLANNED",
                        "MEETING_POINT_READ",
                        "MEETING_POINT_READ",
                        "MEETING_POINT_READ");
        everybodysPagesSayNothing(meeting);
    }

    private static void others(World world, Meeting meeting) {
        var others = Stream.of(
                meeting.request().referrer(),
                world.as("referrer-02"),
                world.coordinator().session(),
                meeting.centre().manager(),
                world.centre(world.departement()).manager(),
                world.as("auditor"),
                world.as("rapporteur"));

        assertThat(others).allSatisfy(other -> {
            assertThat(meeting.seenBy(other)).isEqualTo(Meeting.absentFor(other));
            assertThat(meeting.seenBy(other).status()).isEqualTo(404);
        });
    }

    /** Neither side's page has the sentence, and the centre's does not say who the escort is. */
    private static void everybodysPagesSayNothing(Meeting meeting) {
        assertThat(meeting.request().body().toString()).doesNotContain(Meeting.WHERE);
        assertThat(meeting.offer().body().toString()).doesNotContain(Meeting.WHERE, "person-referrer");
        assertThat(meeting.readings().toString())
                .doesNotContain(
                        Meeting.WHERE,
                        "person-referrer",
                        "referrer-org",
                        meeting.request().reference());
    }

    @Test
    void endsWithOneCommandOfTheCentre(World world) {
        var meeting = Meeting.expected(world, Duration.ofHours(1));
        meeting.named();
        meeting.entered();
        meeting.read().expect(200);
        var seen = world.coordinator().sees(meeting.request());

        meeting.takenBack();

        assertThat(meeting.seenBy(meeting.escort())).isEqualTo(Meeting.absentFor(meeting.escort()));
        assertThat(meeting.readings().path("entered").asBoolean(true)).isFalse();
        Patience.until(
                "the coordinator's notice",
                () -> assertThat(world.coordinator().inbox().kindsAbout(seen.reference()))
                        .contains("MEETING_POINT_WITHDRAWN"));
        assertThat(meeting.request().status()).isEqualTo("CONFIRMED");
    }

    @Test
    void isAmongWhatWasToldWhenTheSiteMayBeKnown(World world) {
        var meeting = Meeting.expected(world, Duration.ofHours(1));
        meeting.named();
        meeting.entered();
        meeting.read().expect(200);
        var seen = world.coordinator().sees(meeting.request());
        var centre = meeting.centre();

        centre.manager().post(centre.path() + "/compromise", Map.of()).expect(200);

        Patience.until(
                "somebody to be brought away",
                () -> assertThat(world.coordinator().evacuation(seen.reference()))
                        .hasValueSatisfying(line -> assertThat(
                                        line.path("meetingPointReadings").asInt(-1))
                                .isEqualTo(1)));
        Patience.until(
                "an end of readings",
                () -> assertThat(meeting.seenBy(meeting.escort())).isEqualTo(Meeting.absentFor(meeting.escort())));
    }

    /** INV-16. Who brings her is in no record either, nor that somebody has read. */
    @Test
    void leavesNothingInARecordOrALog(World world, RunningRelais relais) {
        try (var topics = Records.fromNowOn(world.brokerAddress())) {
            var meeting = Meeting.expected(world, Duration.ofHours(1));
            meeting.named();
            meeting.entered();
            meeting.read().expect(200);
            meeting.takenBack();

            Patience.until(
                    "events",
                    () -> assertThat(topics.all())
                            .extracting(Records.Published::type)
                            .contains(
                                    "placement.escort-named.v1",
                                    "placement.escort-agreed.v1",
                                    "placement.meeting-point-entered.v1",
                                    "placement.meeting-point-withdrawn.v1"));
            assertThat(topics.all())
                    .allSatisfy(record ->
                            assertThat(record.everything()).doesNotContain(Meeting.WHERE, "person-referrer-01-02"));
            assertThat(Service.values())
                    .allSatisfy(service -> assertThat(relais.sandbox().log(service))
                            .doesNotContain(Meeting.WHERE, "person-referrer-01-02"));
        }
    }

    /** Whoever starts again after a crash has the count and the sentence, and no more readings. */
    @Test
    void isCountedThroughACrash(World world) {
        var meeting = Meeting.expected(world, Duration.ofHours(1));
        meeting.named();
        meeting.entered();
        meeting.read().expect(200);

        world.kill(Service.PLACEMENT);
        world.restart(Service.PLACEMENT);

        Patience.untilAgain(
                "the second",
                () -> assertThat(meeting.read()
                                .expect(200)
                                .body()
                                .path("readingsLeft")
                                .asInt(-1))
                        .isEqualTo(1));
        meeting.offer().arrive();
        assertThat(meeting.seenBy(meeting.escort())).isEqualTo(Meeting.absentFor(meeting.escort()));
    }
}
