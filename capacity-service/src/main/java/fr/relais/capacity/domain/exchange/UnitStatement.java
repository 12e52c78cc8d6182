package fr.relais.capacity.domain.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.ConfirmVacancies;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word on how many beds of a unit are free. It becomes the commands that anybody could give one by one, and
 * is bound by the same rules.
 *
 * @param unavailable how many are then unavailable, if that was said too
 * @param reason why beds that were free no longer are
 * @param freshUntil until when what is free counts, when that is sooner than by the unit's duration class
 */
public record UnitStatement(
        UnitId unit,
        int free,
        @Nullable Integer unavailable,
        UnavailableReason reason,
        @Nullable LocalDate expectedReturn,
        @Nullable Instant freshUntil) {

    /** Why this cannot be true of the unit as it is; empty when it can. */
    public Optional<RowFault> contradiction(Unit present) {
        var count = UnitCount.of(present);
        if (free > present.capacity()) {
            return Optional.of(RowFault.TOO_LARGE);
        }
        if (free > count.available()) {
            return Optional.of(RowFault.TOO_FEW_BEDS);
        }
        var said = unavailable;
        return said != null && said != count.available() - free ? Optional.of(RowFault.CONTRADICTS) : Optional.empty();
    }

    /** Whether as many beds are free as before, and for no shorter time: what is free is then only confirmed. */
    public boolean changesNothing(Unit present) {
        return UnitCount.of(present).free() == free && !shortens(present);
    }

    private boolean shortens(Unit present) {
        var end = freshUntil;
        return end != null
                && present.beds().stream()
                        .anyMatch(bed -> bed instanceof Bed.Vacant vacant
                                && vacant.vacancy().freshAt(end));
    }

    /** A centre's answer to several statements at once: all of them, or none. */
    public static Decision<Centre, CentreEvent, CentreRefusal> decideAll(
            Centre centre, List<UnitStatement> statements, Instant at, Timers timers) {
        Decision<Centre, CentreEvent, CentreRefusal> answer = Decision.unchanged(centre);
        for (var statement : statements) {
            answer = then(answer, state -> statement.decide(state, at, timers));
        }
        return answer;
    }

    private Decision<Centre, CentreEvent, CentreRefusal> decide(Centre centre, Instant at, Timers timers) {
        Decision<Centre, CentreEvent, CentreRefusal> answer = Decision.unchanged(centre);
        for (var command : commands(centre.asOf(at, timers), at, timers)) {
            answer = then(answer, state -> state.decide(command, timers));
        }
        return answer;
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> then(
            Decision<Centre, CentreEvent, CentreRefusal> before,
            Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> next) {
        return before.fold(
                first -> next.apply(first.state())
                        .fold(
                                second -> Decision.accept(second.state(), both(first.events(), second.events())),
                                Decision::refuse),
                Decision::refuse);
    }

    /** What is no longer free goes first, what is free in addition comes last, what stays is confirmed. */
    private List<CentreCommand> commands(Centre present, Instant at, Timers timers) {
        var end = present.unit(unit).map(known -> end(known, at, timers)).orElse(null);
        var count = present.unit(unit).map(UnitCount::of).orElse(new UnitCount(0, 0, 0));
        var commands = new ArrayList<CentreCommand>();
        if (free < count.free()) {
            commands.add(new MakeUnavailable(unit, count.free() - free, reason, expectedReturn, at));
        }
        if (Math.min(free, count.free()) > 0) {
            commands.add(new ConfirmVacancies(unit, end, at));
        }
        if (free > count.free()) {
            commands.add(new DeclareVacancy(unit, free - count.free(), end, at));
        }
        return commands;
    }

    /** Nobody's word lasts longer than the unit's freshness, whatever a table says. */
    private @Nullable Instant end(Unit known, Instant at, Timers timers) {
        var longest = timers.vacancy(known.terms().durationClass(), at).freshUntil();
        return freshUntil != null && freshUntil.isBefore(longest) ? freshUntil : null;
    }

    private static List<CentreEvent> both(List<CentreEvent> some, List<CentreEvent> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
