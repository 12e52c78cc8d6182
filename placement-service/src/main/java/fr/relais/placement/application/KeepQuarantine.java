package fr.relais.placement.application;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.oversight.Quarantining;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Mono;

/** Says whether the searches of an organisation wait for a word, and gives it. */
public final class KeepQuarantine {

    private final Oversights oversights;
    private final Accounts accounts;
    private final ReferrerOrganisations organisations;
    private final Agenda agenda;

    public KeepQuarantine(
            Oversights oversights, Accounts accounts, ReferrerOrganisations organisations, Agenda agenda) {
        this.oversights = oversights;
        this.accounts = accounts;
        this.organisations = organisations;
        this.agenda = agenda;
    }

    /** Empty when no such organisation may ask for places. */
    public Mono<Outcome<Oversight, OversightRefusal>> begin(String organisation, Cause cause, CommandContext context) {
        return change(
                organisation, context, account -> Quarantining.over(account).begun(cause, context.at()));
    }

    /** Empty when no such organisation may ask for places. Its searches are found by the next round. */
    public Mono<Outcome<Oversight, OversightRefusal>> end(String organisation, CommandContext context) {
        return change(
                organisation, context, account -> Quarantining.over(account).ended());
    }

    /** The search of this request goes on. */
    public Mono<Outcome<Oversight, OversightRefusal>> vouchFor(PlacementRequest request, CommandContext context) {
        return change(
                        request.submission().organisation(),
                        context,
                        account -> Quarantining.over(account).vouched(request.id()))
                .delayUntil(outcome -> agenda.follow(request.id()));
    }

    /** One of its accounts is used. */
    public Mono<Void> used(String organisation, CommandContext context) {
        return change(
                        organisation,
                        context,
                        account -> Quarantining.over(account).used(context.at()))
                .then();
    }

    private Mono<Outcome<Oversight, OversightRefusal>> change(
            String organisation,
            CommandContext context,
            Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        return organisations
                .find(organisation)
                .flatMap(known -> oversights.change(accounts.first(known.id()), context, decide));
    }
}
