package fr.relais.notification.application.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryState;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import fr.relais.notification.domain.delivery.GiveUpReason;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.AcknowledgeItem;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static fr.relais.notification.application.delivery.Office.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a message. */
class SendDeliveriesTest {

    private final Office office = new Office();

    @Test
    void isHandedOverOnceWithAllThatTheChannelHasToKnow() {
        office.join("one");

        office.hear(office.notice(1, Urgency.URGENT));
        office.work();

        var id = office.deliveries.all().get(0).id();
        assertThat(office.mail.letters).containsExactly(new Letter(id, "one@an.example", Language.FR, Occasion.URGENT));
        assertThat(states()).containsExactly(new Delivered(1, office.clock.instant()));
        office.later(Duration.ofDays(2));
        assertThat(office.mail.letters).hasSize(1);
    }

    @Test
    void isHandedOverOnceHoweverManyTry() {
        office.join("one");
        office.hear(office.notice(1, Urgency.URGENT));
        office.mail.answers = letter -> Mono.delay(Duration.ofMillis(50)).thenReturn(Verdict.ACCEPTED);

        Flux.range(0, 40)
                .flatMap(replica -> office.send(office.deliveries)
                        .send(office.queue.get(0))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(SOON);

        assertThat(office.mail.letters).hasSize(1);
    }

    @Test
    void isTriedAgainUntilItIsTaken() {
        office.join("one");
        office.mail.answers = letter -> Mono.just(office.mail.letters.size() < 4 ? Verdict.FAILED : Verdict.ACCEPTED);

        office.hear(office.notice(1, Urgency.URGENT));
        office.work();
        for (var second = 0; second < 120; second++) {
            office.later(Duration.ofSeconds(1));
        }

        assertThat(office.mail.letters).hasSize(4);
        assertThat(office.mail.letters.stream().distinct()).hasSize(1);
        assertThat(states()).hasOnlyElementsOfType(Delivered.class);
        assertThat(became()).containsExactly("Sent", "Failed", "Sent", "Failed", "Sent", "Failed", "Sent", "Delivered");
    }

    @Test
    void isGivenUpWhenItWillNeverBeTaken() {
        office.join("one");
        office.mail.answers = letter -> Mono.just(Verdict.REFUSED);

        office.hear(office.notice(1, Urgency.URGENT));
        office.work();
        office.later(Duration.ofHours(3));

        assertThat(office.mail.letters).hasSize(1);
        assertThat(reasons()).containsExactly(GiveUpReason.REFUSED);
    }

    @Test
    void isGivenUpAfterADayOfFailures() {
        office.join("one");
        office.mail.answers = letter -> Mono.just(Verdict.FAILED);

        office.hear(office.notice(1, Urgency.URGENT));
        office.work();
        for (var minute = 0; minute < 30 * 60; minute++) {
            office.later(Duration.ofMinutes(1));
        }

        assertThat(reasons()).containsExactly(GiveUpReason.TOO_LATE);
        assertThat(office.mail.letters).hasSizeGreaterThan(100);
    }

    @Test
    void isNotSentOnceSomebodyHasSeenTheNotice() {
        office.join("one");
        office.mail.answers = letter -> Mono.just(Verdict.FAILED);
        office.hear(office.notice(1, Urgency.URGENT));
        office.work();

        office.inboxes
                .change(
                        Office.ORGANISATION,
                        CommandContext.system(office.clock.instant()),
                        inbox -> inbox.acknowledge(new AcknowledgeItem(1, "somebody", office.clock.instant())))
                .block(SOON);
        office.later(Duration.ofMinutes(1));

        assertThat(office.mail.letters).hasSize(1);
        assertThat(reasons()).containsExactly(GiveUpReason.NOT_NEEDED);
    }

    @Test
    void isNotSentToWhoHasWithdrawnMeanwhile() {
        var one = office.join("one");
        office.hear(office.notice(1, Urgency.URGENT));

        office.contacts
                .change(one, CommandContext.system(office.clock.instant()), Contact::withdraw)
                .block(SOON);
        office.work();

        assertThat(office.mail.letters).isEmpty();
        assertThat(reasons()).containsExactly(GiveUpReason.UNREACHABLE);
    }

    @Test
    void oneWhoIsNeverReachedKeepsNobodyElseWaiting() {
        office.join("one");
        office.join("other");
        office.mail.answers =
                letter -> Mono.just(letter.address().startsWith("one") ? Verdict.FAILED : Verdict.ACCEPTED);

        office.hear(office.notice(1, Urgency.URGENT));
        office.work();

        assertThat(states()).hasAtLeastOneElementOfType(Delivered.class);
        assertThat(office.mail.letters).hasSize(2);
    }

    @Test
    void isForgottenAfterAMonth() {
        office.join("one");
        office.hear(office.notice(1, Urgency.URGENT));
        office.work();

        office.clock.advance(Duration.ofDays(29));
        office.sweep().forget().block(SOON);
        assertThat(office.deliveries.all()).hasSize(1);
        office.clock.advance(Duration.ofDays(1));
        office.sweep().forget().block(SOON);
        assertThat(office.deliveries.all()).isEmpty();
    }

    private List<DeliveryState> states() {
        return office.deliveries.all().stream().map(Delivery::state).toList();
    }

    private List<GiveUpReason> reasons() {
        return states().stream().map(state -> ((GivenUp) state).reason()).toList();
    }

    private List<String> became() {
        return office.counted.stream()
                .map(delivery -> delivery.state().getClass().getSimpleName())
                .collect(Collectors.toList());
    }
}
