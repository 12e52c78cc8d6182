package fr.relais.placement.application;

import java.time.Duration;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Raise;
import reactor.core.publisher.Mono;

/** Lets an organisation submit more for a day, on a coordinator's word: a network falls. */
public final class RaiseQuota {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Oversights oversights;
    private final Accounts accounts;
    private final ReferrerOrganisations organisations;

    public RaiseQuota(Oversights oversights, Accounts accounts, ReferrerOrganisations organisations) {
        this.oversights = oversights;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** Empty when no such organisation may ask for places. */
    public Mono<Outcome<Oversight, OversightRefusal>> handle(
            String organisation, int aPerson, int together, CommandContext context) {
        var raise = new Raise(
                aPerson, together, context.at().plus(A_DAY), context.actor().subject());
        return organisations
                .find(organisation)
                .flatMap(known ->
                        oversights.change(accounts.first(known.id()), context, account -> account.raised(raise)));
    }
}
