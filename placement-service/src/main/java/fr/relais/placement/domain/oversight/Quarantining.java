package fr.relais.placement.domain.oversight;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.oversight.OversightEvent.OrganisationQuarantined;
import fr.relais.placement.domain.oversight.OversightEvent.QuarantineEnded;
import fr.relais.placement.domain.oversight.OversightEvent.RequestVouchedFor;
import fr.relais.placement.domain.oversight.OversightEvent.Told;
import fr.relais.placement.domain.oversight.OversightEvent.UsedUnderDuress;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.RequestId;

/** The part of an organisation's account that says whether its searches wait for a coordinator's word. */
public final class Quarantining {

    private final Oversight account;

    private Quarantining(Oversight account) {
        this.account = account;
    }

    public static Quarantining over(Oversight account) {
        return new Quarantining(account);
    }

    /**
     * From now on they wait; the coordinators on call are told, since somebody may need a place tonight. What was begun
     * before goes on, whatever its cause; only duress is more than what it may replace.
     */
    public Decision<Oversight, OversightEvent, OversightRefusal> begun(Cause cause, Instant now) {
        var current = account.quarantine();
        if (current == null) {
            return Decision.accept(
                    account.with(Quarantine.begun(cause, now)),
                    List.of(
                            new OrganisationQuarantined(cause),
                            new Told(account.toOnCall(Notice.Kind.ORGANISATION_ALERT))));
        }
        return cause == Cause.DURESS && current.cause() != cause
                ? Decision.accept(account.with(current.of(cause)), new OrganisationQuarantined(cause))
                : Decision.unchanged(account);
    }

    /** A coordinator has spoken with who asked: this one search goes on. */
    public Decision<Oversight, OversightEvent, OversightRefusal> vouched(RequestId request) {
        var current = account.quarantine();
        if (current == null) {
            return Decision.refuse(OversightRefusal.NOT_QUARANTINED);
        }
        return current.holds(request)
                ? Decision.accept(account.with(current.vouching(request)), new RequestVouchedFor())
                : Decision.unchanged(account);
    }

    /** All searches go on, and what was hidden is shown. */
    public Decision<Oversight, OversightEvent, OversightRefusal> ended() {
        return account.quarantine() == null
                ? Decision.unchanged(account)
                : Decision.accept(account.with((Quarantine) null), new QuarantineEnded());
    }

    /** One of its accounts is used: told to the coordinators on call where that is a cry for help. */
    public Decision<Oversight, OversightEvent, OversightRefusal> used(Instant now) {
        var current = account.quarantine();
        return current == null || !current.tellsOfUse(now)
                ? Decision.unchanged(account)
                : Decision.accept(
                        account.with(current.usedAt(now)),
                        List.of(new UsedUnderDuress(), new Told(account.toOnCall(Notice.Kind.ORGANISATION_ALERT))));
    }
}
