package fr.relais.notification.application.delivery;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DigestHours;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static fr.relais.notification.application.delivery.Office.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is written to, when, and how often. */
class PlanDeliveriesTest {

    private static final DigestHours HOURS = new DigestHours(List.of(LocalTime.of(8, 0), LocalTime.of(18, 0)));

    private final Office office = new Office();

    @Test
    void everybodyOfTheOrganisationIsWrittenToAtOnceAboutWhatIsUrgent() {
        var one = office.join("one");
        var other = office.join("other");
        office.join(new OrganisationId("somebody-else"), "stranger", Map.of(Channel.MAIL, "s@else.example"));

        office.hear(office.notice(1, Urgency.URGENT));

        assertThat(office.deliveries.all())
                .extracting(delivery -> delivery.errand().contact())
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(office.queue).hasSize(2);
        assertThat(office.deliveries.all())
                .allSatisfy(delivery -> assertThat(delivery.state().due()).contains(office.clock.instant()));
    }

    @Test
    void whatIsNotUrgentWaitsForTheHour() {
        office.join("one");

        office.hear(office.notice(1, Urgency.NORMAL));

        assertThat(office.deliveries.all()).isEmpty();
    }

    @Test
    void aNoticeThatIsToldOftenIsPlannedOnce() {
        office.join("one");
        var notice = office.notice(1, Urgency.URGENT);

        Flux.range(0, 50)
                .flatMap(time ->
                        office.plan(office.deliveries).forNotice(notice).subscribeOn(Schedulers.boundedElastic()))
                .blockLast(SOON);

        assertThat(office.deliveries.all()).hasSize(1);
    }

    @Test
    void aNoticeOfYesterdayWakesNobody() {
        office.join("one");
        var old = Office.notice(1, Urgency.URGENT, office.clock.instant().minus(Duration.ofHours(24)));

        office.hear(old);

        assertThat(office.deliveries.all()).isEmpty();
    }

    @Test
    void nobodyIsWrittenToOverAChannelThatThereIsNot() {
        office.join(Office.ORGANISATION, "one", Map.of(Channel.SMS, "+33600000000"));

        office.hear(office.notice(1, Urgency.URGENT));

        assertThat(office.deliveries.all()).isEmpty();
    }

    @Test
    void nobodyIsWrittenToWhoseWordIsTooOld() {
        office.join("one");
        office.clock.advance(Contact.SAFE_FOR);

        office.hear(office.notice(1, Urgency.URGENT));
        digest();

        assertThat(office.deliveries.all()).isEmpty();
    }

    @Test
    void everybodyIsWrittenToAtTheHourWhetherThereIsAnythingOrNot() {
        office.join("one");
        office.join(new OrganisationId("somebody-else"), "stranger", Map.of(Channel.MAIL, "s@else.example"));

        digest();

        assertThat(office.deliveries.all())
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(delivery.errand().occasion()).isEqualTo(Occasion.DIGEST));
    }

    @Test
    void theHourComesOnceHoweverOftenItIsLookedAt() {
        office.join("one");

        for (var minute = 0; minute < 3 * 24 * 60; minute += 7) {
            office.clock.advance(Duration.ofMinutes(7));
            digest();
        }

        // Six hours of three days, and the one before the first look.
        assertThat(office.deliveries.all())
                .extracting(Delivery::plannedAt)
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void nobodyIsLookedAtAgainForAnHourThatIsPlanned() {
        office.join("one");
        var plan = office.plan(office.deliveries);
        plan.forHour(HOURS).block(SOON);
        office.join("late");

        plan.forHour(HOURS).block(SOON);
        assertThat(office.deliveries.all()).hasSize(1);

        office.clock.set(HOURS.last(office.clock.instant()).plus(Duration.ofHours(14)));
        plan.forHour(HOURS).block(SOON);
        assertThat(office.deliveries.all()).hasSize(3);
    }

    @Test
    void anHourThatIsLongPastIsNotMadeUpFor() {
        office.join("one");
        office.clock.set(HOURS.last(office.clock.instant()).plus(Occasion.DIGEST.worthWhile()));

        digest();

        assertThat(office.deliveries.all()).isEmpty();
    }

    private void digest() {
        office.plan(office.deliveries).forHour(HOURS).block(SOON);
    }
}
