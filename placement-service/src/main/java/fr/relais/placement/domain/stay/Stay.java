package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.relais.blocks.Actor;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A household living in a unit, from the day it is expected. It ends when the centre says that she has left, or when
 * she has arrived at another place; no time, birthday, status or decision about her ends it (INV-10).
 *
 * <p>It leads and its request follows: what must be true together with the end of a stay (no transfer is under way,
 * INV-13) stands in this document.
 *
 * @param admission absent of a stay that was opened before it was kept, until it is added
 * @param calledOff transfers of this stay that are over: one that is begun late, after its end, begins nothing
 */
public record Stay(
        StayId id,
        CentreRef centre,
        UnitRef unit,
        @Nullable Admission admission,
        StayStage stage,
        Set<RequestId> calledOff,
        Care care) {

    public Stay {
        calledOff = Set.copyOf(calledOff);
    }

    /** A stay that is expected. */
    public static Decision<Stay, StayEvent, StayRefusal> plan(StayId id, NewStay expected, Instant expectedBy) {
        return Decision.accept(of(id, expected, new StayStage.Planned(expectedBy)), new StayEvent.StayPlanned());
    }

    /** A stay that begins. */
    public static Decision<Stay, StayEvent, StayRefusal> open(
            StayId id, NewStay arrived, Instant arrivedAt, StayTerms terms) {
        var stay = of(id, arrived, new StayStage.Lived(arrivedAt, null, null));
        return Decision.accept(stay.with(Care.from(stay.dayOf(arrivedAt), terms)), new StayEvent.StayOpened());
    }

    /** What is left of a stay that was given up before it was known here: it is not planned any more, however late. */
    public static Decision<Stay, StayEvent, StayRefusal> givenUp(StayId id, NewStay expected, Instant at) {
        return Decision.accept(of(id, expected, Coming.givenUp(at)), new StayEvent.StayCalledOff());
    }

    private static Stay of(StayId id, NewStay stay, StayStage stage) {
        return new Stay(id, stay.centre(), stay.unit(), stay.admission(), stage, Set.of(), Care.NONE);
    }

    /**
     * Where a stay is going to be.
     *
     * @param admission what each side knows it by
     */
    public record NewStay(CentreRef centre, UnitRef unit, Admission admission) {}

    /** Expected, arrived, or not. */
    public Coming coming() {
        return new Coming(this);
    }

    /** Away and back, in danger and out of it. */
    public Living living() {
        return new Living(this);
    }

    /** Reviews, rights, and what is to be thought of in time. */
    public Caring caring() {
        return new Caring(this);
    }

    /** Transfers. */
    public Moving moving() {
        return new Moving(this);
    }

    /** The end. */
    public Leaving leaving() {
        return new Leaving(this);
    }

    public StayStatus status() {
        return StayStatus.of(stage);
    }

    /** Whether it has not come to its end. */
    public boolean open() {
        return !(stage instanceof StayStage.Over);
    }

    /** What is or will be to look at, and when; empty before she arrives and after she has left. */
    public List<Task> tasks() {
        return Tasks.of(this);
    }

    /** What is to look at now. */
    public List<Task> tasks(Instant now) {
        return tasks().stream().filter(task -> !task.due().isAfter(now)).toList();
    }

    /** When somebody is to be told of something, or the request is to follow; empty when nothing comes by itself. */
    public Optional<Instant> due() {
        return Tasks.due(this);
    }

    /** Tells who is to know of the tasks that have become due, once each. It never does more than tell (INV-10). */
    public Decision<Stay, StayEvent, StayRefusal> remind(Instant now) {
        return Tasks.tell(this, new ArrayList<>(), now);
    }

    /** What each side knows it by, added to a stay that was opened before that was kept. */
    public Decision<Stay, StayEvent, StayRefusal> admitted(Admission known, StayTerms terms) {
        if (admission != null || !(stage instanceof StayStage.Lived lived)) {
            return Decision.unchanged(this);
        }
        var next = new Stay(id, centre, unit, known, stage, calledOff, care);
        return Decision.accept(
                next.with(Care.from(next.dayOf(lived.arrivedAt()), terms)), new StayEvent.StayAdmitted());
    }

    /** The day at the centre. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    ZoneId zone() {
        return admission == null ? ZoneOffset.UTC : admission.zone();
    }

    Stay at(StayStage next) {
        return new Stay(id, centre, unit, admission, next, calledOff, care);
    }

    Stay with(Care next) {
        return new Stay(id, centre, unit, admission, stage, calledOff, next);
    }

    Stay callingOff(RequestId transfer) {
        var more = new HashSet<>(calledOff);
        more.add(transfer);
        return new Stay(id, centre, unit, admission, stage, more, care);
    }

    Stay over(StayStage.Lived lived, Instant leftAt, ExitDestination exit, String by) {
        return at(new StayStage.Over(lived.arrivedAt(), leftAt, exit, by, false));
    }

    Optional<StayEvent.Told> toCentre(Notice.Kind kind) {
        return Optional.ofNullable(admission)
                .map(known -> new StayEvent.Told(new Notice(known.organisation(), known.ref(), kind)));
    }

    Optional<StayEvent.Told> toOnCall(Notice.Kind kind) {
        return Optional.ofNullable(admission)
                .map(known -> new StayEvent.Told(new Notice(Notice.ON_CALL, known.caseRef(), kind)));
    }

    /** Why somebody who is not there cannot be said to do something. */
    StayRefusal notThere() {
        return stage instanceof StayStage.Planned ? StayRefusal.NOT_BEGUN : StayRefusal.STAY_OVER;
    }

    static String system() {
        return Actor.SYSTEM.subject();
    }
}
