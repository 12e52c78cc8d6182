package fr.relais.notification.application.duty;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaRefusal;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Mono;

/** People of an organisation say in which weeks they are on duty, each of herself. */
public final class KeepRota {

    private final Rotas rotas;
    private final Ids ids;
    private final Clock clock;

    public KeepRota(Rotas rotas, Ids ids, Clock clock) {
        this.rotas = rotas;
        this.ids = ids;
        this.clock = clock;
    }

    /** One week as one person sees it: whether somebody is on duty, and whether it is she; never who else. */
    public record Seen(Week week, boolean taken, boolean own) {}

    /** The weeks to come, the present one first. */
    public Mono<List<Seen>> show(OrganisationId organisation, String subject) {
        return Mono.defer(() -> {
            var present = Week.of(clock.instant());
            return rotas.find(organisation)
                    .defaultIfEmpty(Rota.empty(organisation))
                    .map(rota -> IntStream.range(0, Rota.WEEKS)
                            .mapToObj(ahead -> seen(rota, present.plus(ahead), ids.contact(organisation, subject)))
                            .toList());
        });
    }

    /** The present week, as one person sees it. */
    public Mono<Seen> now(OrganisationId organisation, String subject) {
        return show(organisation, subject).map(weeks -> weeks.get(0));
    }

    private static Seen seen(Rota rota, Week week, ContactId who) {
        var there = rota.in(week);
        return new Seen(week, there.isPresent(), there.filter(who::equals).isPresent());
    }

    /** She is on duty in that week. */
    public Mono<Outcome<Rota, RotaRefusal>> take(OrganisationId organisation, Week week, CommandContext context) {
        var who = ids.contact(organisation, context.actor().subject());
        return rotas.change(organisation, context, rota -> rota.take(week, who, context.at()));
    }

    /** She is not, after all. */
    public Mono<Outcome<Rota, RotaRefusal>> giveBack(OrganisationId organisation, Week week, CommandContext context) {
        var who = ids.contact(organisation, context.actor().subject());
        return rotas.change(organisation, context, rota -> rota.giveBack(week, who, context.at()));
    }
}
