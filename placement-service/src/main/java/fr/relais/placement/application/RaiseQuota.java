package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Proposal;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.placement.domain.oversight.Word;
import reactor.core.publisher.Mono;

/** Lets an organisation submit more for a day, on the word of two coordinators: a network falls. */
public final class RaiseQuota {

    private final Oversights oversights;
    private final Accounts accounts;
    private final ReferrerOrganisations organisations;
    private final Quota usual;

    public RaiseQuota(Oversights oversights, Accounts accounts, ReferrerOrganisations organisations, Quota usual) {
        this.oversights = oversights;
        this.accounts = accounts;
        this.organisations = organisations;
        this.usual = usual;
    }

    /** Empty when no such organisation may ask for places. */
    public Mono<Outcome<Oversight, OversightRefusal>> handle(
            String organisation, int aPerson, int together, CommandContext context) {
        var said = new Proposal(aPerson, together, Word.of(context));
        return organisations
                .find(organisation)
                .flatMap(known -> oversights.change(
                        accounts.first(known.id()), context, account -> account.allowed(said, usual)));
    }
}
