package fr.relais.placement.domain.stay;

import java.time.Instant;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/** The part of a stay in which she lives there, goes away for a time, and may have to fear for her safety. */
public final class Living {

    private final Stay stay;

    Living(Stay stay) {
        this.stay = stay;
    }

    /**
     * Somebody of the household is away. Nothing ends by it: the coordinator looks at it when it lasts, at once when a
     * minor is away.
     */
    public Decision<Stay, StayEvent, StayRefusal> absent(Away away, Instant now, StayTerms terms) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (away.since().isAfter(now)) {
            return Decision.refuse(StayRefusal.AWAY_IN_THE_FUTURE);
        }
        if (away.since().isBefore(lived.arrivedAt())) {
            return Decision.refuse(StayRefusal.AWAY_BEFORE_ARRIVAL);
        }
        if (away.expectedReturn() != null && !away.expectedReturn().isAfter(away.since())) {
            return Decision.refuse(StayRefusal.RETURN_BEFORE_ABSENCE);
        }
        var absence = away.decidedAt(away.minor() ? now : away.since().plus(terms.adultAbsence()));
        if (lived.absence() != null) {
            return lived.absence().saysTheSameAs(absence)
                    ? Decision.unchanged(stay)
                    : Decision.refuse(StayRefusal.ALREADY_ABSENT);
        }
        var next = stay.at(new StayStage.Lived(lived.arrivedAt(), absence, lived.transfer()));
        return Tasks.tell(next, new StayEvent.AbsenceRecorded(), now);
    }

    /**
     * An absence as a centre records it.
     *
     * @param minor whether a minor, or somebody presumed one, is among those who are away
     */
    public record Away(Instant since, @Nullable Instant expectedReturn, boolean minor) {

        Absence decidedAt(Instant moment) {
            return new Absence(since, expectedReturn, minor, moment);
        }
    }

    /** Everybody is back. */
    public Decision<Stay, StayEvent, StayRefusal> returned(Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (lived.absence() == null) {
            return Decision.unchanged(stay);
        }
        var next = stay.at(new StayStage.Lived(lived.arrivedAt(), null, lived.transfer()))
                .with(stay.care().forgetting(TaskKind.ABSENCE));
        return Tasks.tell(next, new StayEvent.AbsenceEnded(), now);
    }

    /** The network may know where she is: the coordinator on call is told at once. */
    public Decision<Stay, StayEvent, StayRefusal> inDanger(Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (stay.care().inDangerSince() != null) {
            return Decision.unchanged(stay);
        }
        return Tasks.tell(stay.with(stay.care().withDanger(now)), new StayEvent.DangerReported(), now);
    }

    /** The fear is over. */
    public Decision<Stay, StayEvent, StayRefusal> outOfDanger(Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (stay.care().inDangerSince() == null) {
            return Decision.unchanged(stay);
        }
        return Tasks.tell(stay.with(stay.care().withDanger(null)), new StayEvent.DangerOver(), now);
    }
}
