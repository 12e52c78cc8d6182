package fr.relais.placement.application;

import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.curiosity.Asked;
import fr.relais.placement.domain.oversight.Asking;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Mono;

/**
 * Counts a request before it is stored, in one write. A crash between the two leaves a count without a request, which
 * the repeat of the same command uses; no request that was answered for is lost by it.
 */
public final class WithinQuota {

    private final PlacementRequests requests;
    private final Oversights oversights;
    private final Accounts accounts;
    private final SearchSeals seals;
    private final Quota usual;

    public WithinQuota(
            PlacementRequests requests, Oversights oversights, Accounts accounts, SearchSeals seals, Quota usual) {
        this.requests = requests;
        this.oversights = oversights;
        this.accounts = accounts;
        this.seals = seals;
        this.usual = usual;
    }

    /** Whether the request may be stored. Whoever needs a place tonight is always let in. */
    Mono<Outcome<Oversight, OversightRefusal>> admit(RequestId id, Draft draft, CaseFile file, CommandContext context) {
        var organisation = context.actor().organisation();
        return requests.openOf(organisation).flatMap(open -> {
            var asking = new Asking(
                    id,
                    accounts.caseworker(context.actor()),
                    draft.runsBy() == Pace.EMERGENCY,
                    open,
                    seals.seal(
                            organisation, new Asked(file.dangerZones(), file.localZones(), Set.of(file.departsFrom()))),
                    context.at());
            // Without a key: the account knows a request by its id, for longer than it would know a command.
            var counted = new CommandContext(context.actor(), context.at(), null, null, true);
            return oversights.change(accounts.first(organisation), counted, account -> account.admit(asking, usual));
        });
    }
}
