package fr.relais.notification.application.duty;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaEvent;
import fr.relais.notification.domain.duty.RotaRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Mono;

/** The rotas, one for each organisation in which somebody ever took a week. */
public interface Rotas {

    /** Empty when nobody ever took a week. */
    Mono<Rota> find(OrganisationId organisation);

    /** Changes a rota in one atomic write, which makes it when there is none. Of two who take a week one has it. */
    Mono<Outcome<Rota, RotaRefusal>> change(
            OrganisationId organisation,
            CommandContext context,
            Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> decide);
}
