package fr.relais.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.delivery.DeliveryState.Failed;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import fr.relais.notification.domain.delivery.DeliveryState.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.notification.domain.delivery.Deliverings.NOW;
import static fr.relais.notification.domain.delivery.Deliverings.accepted;
import static org.assertj.core.api.Assertions.assertThat;

/** How a message goes on over time. */
class DeliveryTest {

    @Test
    void isTriedAgainAfterPausesThatGrow() {
        assertThat(pauses(Deliverings.URGENT).subList(0, 8))
                .containsExactly(5L, 15L, 45L, 120L, 300L, 600L, 600L, 600L);
        assertThat(pauses(Deliverings.DIGEST).subList(0, 6)).containsExactly(60L, 300L, 900L, 1800L, 1800L, 1800L);
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpWhenItIsNotWorthWhileAnyMore(Occasion occasion) {
        var errand = new Errand(Deliverings.CONTACT, Channel.MAIL, occasion, null);
        var delivery = Delivery.planned(Deliverings.id(1), errand, NOW);
        while (delivery.state().due().isPresent()) {
            var due = delivery.state().due().get();
            var taken = accepted(delivery.take(due));
            delivery = accepted(taken.failed(taken.state().attempts(), due));
        }

        var end = (GivenUp) delivery.state();
        assertThat(end.reason()).isEqualTo(GiveUpReason.TOO_LATE);
        assertThat(end.at()).isBefore(NOW.plus(occasion.worthWhile()));
        assertThat(end.at()).isAfter(NOW.plus(occasion.worthWhile()).minus(Duration.ofHours(1)));
    }

    @Test
    void isInOneHandAtATime() {
        var taken = accepted(Deliverings.planned(1).take(NOW));
        var until = NOW.plus(Delivery.LEASE);

        assertThat(taken.take(until.minusMillis(1)).<String>fold(done -> "taken", Enum::name))
                .isEqualTo("IN_HAND");
        assertThat(accepted(taken.take(until)).state()).isEqualTo(new Sent(2, until.plus(Delivery.LEASE)));
    }

    @Test
    void believesALateYesAndNoLateNo() {
        var again = accepted(accepted(Deliverings.planned(1).take(NOW)).take(NOW.plus(Delivery.LEASE)));

        assertThat(accepted(again.failed(1, NOW)).state()).isEqualTo(again.state());
        assertThat(accepted(again.refused(1, NOW)).state()).isEqualTo(again.state());
        assertThat(accepted(again.accepted(1, NOW)).state()).isEqualTo(new Delivered(1, NOW));
    }

    @Test
    void onlyWhatIsUrgentLightsATelephoneUp() {
        var over = Stream.of(Occasion.values())
                .flatMap(occasion -> Stream.of(Channel.values())
                        .filter(occasion::goesOver)
                        .map(channel -> occasion + " over " + channel));

        assertThat(over)
                .containsExactly(
                        "URGENT over MAIL",
                        "URGENT over SMS",
                        "DIGEST over MAIL",
                        "LOOK over WEBHOOK",
                        "TEST over WEBHOOK");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Whatever is said in whatever order: what is over stays over, and attempts never outnumber what was taken. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsOverStaysOver(long seed) {
        var random = new Random(seed);
        var delivery = Deliverings.planned(1);
        var now = NOW;
        var taken = 0;
        for (var step = 0; step < 60; step++) {
            now = now.plusSeconds(random.nextInt(1_800));
            var before = delivery;
            delivery = somethingIsSaid(before, random, now);
            taken += delivery.state() instanceof Sent && !delivery.equals(before) ? 1 : 0;

            assertThat(delivery.state().attempts()).isLessThanOrEqualTo(taken);
            if (before.state().due().isEmpty()) {
                assertThat(delivery.state()).isEqualTo(before.state());
            }
        }
    }

    private static Delivery somethingIsSaid(Delivery delivery, Random random, Instant now) {
        var attempt = 1 + random.nextInt(3);
        var decision =
                switch (random.nextInt(6)) {
                    case 0 -> delivery.accepted(attempt, now);
                    case 1 -> delivery.refused(attempt, now);
                    case 2 -> delivery.callOff(GiveUpReason.UNREACHABLE, now);
                    case 3 -> delivery.failed(attempt, now);
                    default -> delivery.take(now);
                };
        return decision.fold(done -> done.state(), refusal -> delivery);
    }

    private static List<Long> pauses(Errand errand) {
        var pauses = new ArrayList<Long>();
        var delivery = Delivery.planned(Deliverings.id(1), errand, NOW);
        for (var attempt = 1; attempt <= 8; attempt++) {
            var due = delivery.state().due().orElseThrow();
            delivery = accepted(accepted(delivery.take(due)).failed(attempt, due));
            pauses.add(Duration.between(due, ((Failed) delivery.state()).at()).toSeconds());
        }
        return pauses;
    }
}
