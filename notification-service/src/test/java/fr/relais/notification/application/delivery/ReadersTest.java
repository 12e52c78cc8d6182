package fr.relais.notification.application.delivery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.Hours;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.api.Test;

import static fr.relais.notification.application.delivery.Office.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is woken at which hour: it is a Wednesday in 2126, at twenty to eleven in the evening. */
class ReadersTest {

    private static final Hours DAYS = new Hours(Set.of(DayOfWeek.values()), LocalTime.of(8, 0), LocalTime.of(18, 0));

    private final Office office = new Office();

    @Test
    void nobodyIsWokenWhoSleepsWhileSomebodyIsAwake() {
        joinByDay("sleeper");
        var awake = office.join("awake");

        assertThat(written()).containsExactly(awake.id());
    }

    @Test
    void whoeverIsOnDutyIsWokenToo() {
        var onDuty = joinByDay("on-duty");
        joinByDay("sleeper");
        var awake = office.join("awake");
        onDuty(onDuty);

        assertThat(written()).containsExactlyInAnyOrder(onDuty.id(), awake.id());
    }

    @Test
    void whoeverIsOnDutyIsWokenAlone() {
        var onDuty = joinByDay("on-duty");
        joinByDay("sleeper");
        onDuty(onDuty);

        assertThat(written()).containsExactly(onDuty.id());
    }

    @Test
    void everybodyIsWokenWhenNobodyTookTheWeek() {
        var one = joinByDay("one");
        var other = joinByDay("other");

        assertThat(written()).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void whoeverIsOnDutyAndHasLetHerWordLapseDoesNotKeepOthersAsleep() {
        var onDuty = joinByDay("on-duty");
        onDuty(onDuty);
        office.clock.advance(Contact.SAFE_FOR);
        onDuty(onDuty);
        var sleeper = joinByDay("sleeper");

        assertThat(written()).containsExactly(sleeper.id());
    }

    @Test
    void byDayEverybodyIsReached() {
        var one = joinByDay("one");
        var other = office.join("other");
        office.clock.advance(Duration.ofHours(12));

        assertThat(written()).containsExactlyInAnyOrder(one.id(), other.id());
    }

    private Contact joinByDay(String subject) {
        return office.join(Office.ORGANISATION, subject, Map.of(Channel.MAIL, subject + "@an.example"), DAYS);
    }

    private void onDuty(Contact contact) {
        var now = office.clock.instant();
        office.rotas
                .change(
                        Office.ORGANISATION,
                        CommandContext.system(now),
                        rota -> rota.take(Week.of(now), contact.id(), now))
                .block(SOON);
    }

    private List<ContactId> written() {
        office.hear(office.notice(1, Urgency.URGENT));
        return office.deliveries.all().stream()
                .map(delivery -> delivery.errand().contact())
                .toList();
    }
}
