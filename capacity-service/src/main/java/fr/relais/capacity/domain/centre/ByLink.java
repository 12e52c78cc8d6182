package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.Decision;

/** What everything that is said by a link has to pass, and what a centre is told of it. */
final class ByLink {

    private ByLink() {}

    /** Whatever is wrong with a link, there is no such link. */
    static Decision<Centre, CentreEvent, CentreRefusal> open(
            LinkHash hash,
            Instant at,
            Centre centre,
            Function<ConfirmationLink, Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        var link = centre.standing().link();
        return link == null || !centre.opensTo(hash, at)
                ? Decision.refuse(CentreRefusal.LINK_UNKNOWN)
                : decision.apply(link);
    }

    /**
     * Whoever has a link is told no reason: that it cannot be said by it.
     *
     * <p>A quota is not asked about. It counts people who are held a place, so the answer would tell of them; a vacancy
     * beyond it can be held by nobody (INV-28).
     */
    static Decision<Centre, CentreEvent, CentreRefusal> vacant(
            Centre centre, Unit unit, List<BedId> beds, Vacancy vacancy) {
        return DeclareVacancy.vacant(centre, unit, beds, vacancy)
                .fold(
                        accepted -> Decision.accept(accepted.state(), accepted.events()),
                        refusal -> Decision.refuse(CentreRefusal.TOO_FEW_BEDS));
    }

    /** Those who sign in are told that somebody has spoken for them: it need not have been one of them. */
    static CentreEvent told(Centre centre) {
        return new CentreEvent.NoticeGiven(
                centre.profile().organisation(), centre.profile().code(), NoticeKind.CHANGED_BY_LINK, Urgency.NORMAL);
    }
}
