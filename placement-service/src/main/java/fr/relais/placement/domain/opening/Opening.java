package fr.relais.placement.domain.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.opening.OpeningEvent.OpeningAgreed;
import fr.relais.placement.domain.opening.OpeningEvent.OpeningAsked;
import fr.relais.placement.domain.opening.OpeningEvent.OpeningRead;
import fr.relais.placement.domain.opening.OpeningEvent.OpeningReviewed;
import fr.relais.placement.domain.opening.OpeningStage.Agreed;
import fr.relais.placement.domain.opening.OpeningStage.Awaiting;
import fr.relais.placement.domain.opening.OpeningStage.Reviewed;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;

/**
 * Breaking the glass over one case: one person asks and says why, a second person of another organisation agrees, and
 * who asked is told a little for a quarter of an hour. It opens one case and never another; there is no opening of
 * everything. Everybody concerned is told in the write that opens it, and a coordinator looks at it afterwards.
 *
 * @param ref under which people speak of it
 * @param request the case
 * @param asked who asked
 */
public record Opening(
        OpeningId id, Reference ref, RequestId request, OpeningReason reason, Act asked, OpeningStage stage) {

    /** So long a second person may agree. */
    public static final Duration AGREED_WITHIN = Duration.ofMinutes(10);

    /** So long it is open, from the agreement on. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** So soon a coordinator has to have looked at it, from the agreement on. */
    public static final Duration REVIEWED_WITHIN = Duration.ofHours(24);

    /** In so long a time more than {@link #USUAL} openings are an alarm. */
    public static final Duration A_MONTH = Duration.ofDays(30);

    /** So many a month are not an alarm. */
    public static final int USUAL = 2;

    /** As it is asked for: nobody is told anything yet. */
    public static Decision<Opening, OpeningEvent, OpeningRefusal> ask(Opening asked) {
        return Decision.accept(asked, new OpeningAsked(asked.reason()));
    }

    /** A second person agrees, and everybody concerned is told. */
    public Decision<Opening, OpeningEvent, OpeningRefusal> agree(Act act, List<OpeningEvent.Told> concerned) {
        if (!(stage instanceof Awaiting)) {
            return agreed().filter(by -> by.isBySamePerson(act)).isPresent()
                    ? Decision.unchanged(this)
                    : Decision.refuse(OpeningRefusal.ALREADY_AGREED);
        }
        if (act.isBySamePerson(asked) || act.isOfSameOrganisation(asked)) {
            return Decision.refuse(OpeningRefusal.NOT_OF_TWO_ORGANISATIONS);
        }
        if (!act.at().isBefore(agreedBefore())) {
            return Decision.refuse(OpeningRefusal.OPENING_LAPSED);
        }
        var events = new ArrayList<OpeningEvent>(List.of(new OpeningAgreed()));
        events.addAll(concerned);
        return Decision.accept(at(new Agreed(act, 0, 0)), events);
    }

    /** Who asked is told, as long as it is open; counted each time. */
    public Decision<Opening, OpeningEvent, OpeningRefusal> read(Act act) {
        if (!act.isBySamePerson(asked) || !act.isOfSameOrganisation(asked)) {
            return Decision.refuse(OpeningRefusal.ANOTHER_ASKED);
        }
        if (stage instanceof Awaiting) {
            return Decision.refuse(OpeningRefusal.NOT_AGREED);
        }
        return stage instanceof Agreed open
                        && act.at().isBefore(open.agreed().at().plus(LASTS))
                ? Decision.accept(at(open.readOnceMore()), new OpeningRead())
                : Decision.refuse(OpeningRefusal.OPENING_OVER);
    }

    /** A coordinator looks at it afterwards, or while it is open, which ends it. */
    public Decision<Opening, OpeningEvent, OpeningRefusal> review(Act act, OpeningVerdict verdict) {
        if (stage instanceof Reviewed done) {
            return done.verdict() == verdict && done.reviewed().isBySamePerson(act)
                    ? Decision.unchanged(this)
                    : Decision.refuse(OpeningRefusal.ALREADY_REVIEWED);
        }
        if (!(stage instanceof Agreed open)) {
            return Decision.refuse(OpeningRefusal.NOT_AGREED);
        }
        return act.isBySamePerson(asked) || act.isBySamePerson(open.agreed())
                ? Decision.refuse(OpeningRefusal.SAME_PERSON)
                : Decision.accept(at(new Reviewed(open, act, verdict)), new OpeningReviewed(verdict));
    }

    /** Coordinators are told again, once for each term that has passed without anybody looking at it. */
    public Decision<Opening, OpeningEvent, OpeningRefusal> remind(Instant now, OpeningEvent.Told told) {
        return stage instanceof Agreed open && termsPassed(open, now) > open.reminders()
                ? Decision.accept(at(open.reminded(termsPassed(open, now))), told)
                : Decision.unchanged(this);
    }

    /** Whether coordinators are to be told that nobody has looked at it. */
    public boolean isToBeReminded(Instant now) {
        return stage instanceof Agreed open && termsPassed(open, now) > open.reminders();
    }

    private static int termsPassed(Agreed open, Instant now) {
        return Math.toIntExact(Duration.between(open.agreed().at(), now).dividedBy(REVIEWED_WITHIN));
    }

    /** When it is too late to agree. */
    public Instant agreedBefore() {
        return asked.at().plus(AGREED_WITHIN);
    }

    /** Who agreed, once somebody has. */
    public Optional<Act> agreed() {
        return opened().map(Agreed::agreed);
    }

    /** What there is once somebody has agreed. */
    public Optional<Agreed> opened() {
        if (stage instanceof Reviewed done) {
            return Optional.of(done.opened());
        }
        return stage instanceof Agreed open ? Optional.of(open) : Optional.empty();
    }

    private Opening at(OpeningStage next) {
        return new Opening(id, ref, request, reason, asked, next);
    }
}
