package fr.relais.notification.application.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaRefusal;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What every implementation of the port must do. */
public abstract class RotasContract {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());
    private static final Week WEEK = Week.of(NOW);

    private final OrganisationId organisation = new OrganisationId("rota-org-" + IDS.incrementAndGet());

    protected abstract Rotas rotas();

    @Test
    void knowsNoRotaBeforeAnybodyTookAWeek() {
        assertThat(rotas().find(organisation).block(SOON)).isNull();
    }

    @Test
    void leavesNothingWhereNothingChanged() {
        assertThat(take(WEEK.plus(-1), person(1)).block(SOON)).isEqualTo(Outcome.refused(RotaRefusal.OUT_OF_REACH));

        assertThat(rotas().find(organisation).block(SOON)).isNull();
    }

    @Test
    void keepsWhoTookWhichWeek() {
        take(WEEK, person(1)).block(SOON);
        take(WEEK.plus(1), person(2)).block(SOON);

        assertThat(rotas().find(organisation).block(SOON))
                .isEqualTo(new Rota(organisation, Map.of(WEEK, person(1), WEEK.plus(1), person(2))));
    }

    @Test
    void givesAWeekToOneOfMany() {
        var outcomes = Flux.range(0, 20)
                .flatMap(racer -> take(WEEK, person(racer)).subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(SOON);

        assertThat(outcomes)
                .hasSize(20)
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .containsOnly(Outcome.refused(RotaRefusal.TAKEN));
    }

    private static ContactId person(int number) {
        return new ContactId(new UUID(5, number));
    }

    private Mono<Outcome<Rota, RotaRefusal>> take(Week week, ContactId who) {
        return rotas().change(organisation, CommandContext.system(NOW), rota -> rota.take(week, who, NOW));
    }
}
