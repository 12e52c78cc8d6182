package fr.relais.capacity.application.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.OpenCentre;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.exchange.CentrePlan;
import fr.relais.capacity.domain.exchange.ImportCounts;
import fr.relais.capacity.domain.exchange.ImportReport;
import fr.relais.capacity.domain.exchange.PlannedUnit;
import fr.relais.capacity.domain.exchange.RowError;
import fr.relais.capacity.domain.exchange.RowErrors;
import fr.relais.capacity.domain.exchange.RowFault;
import fr.relais.capacity.domain.exchange.UnitCount;
import fr.relais.capacity.domain.exchange.UnitStatement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives each centre of a plan one command: all that the table says of it, in one write, or nothing of it.
 *
 * <p>The command's key is that of the import, so that repeating the whole after a crash goes on where it stopped. A
 * centre in which a unit is not as it was at the preview is left as it is, and its rows are rejected.
 */
public final class ApplyAvailability {

    private final Centres centres;
    private final ChangeCentreUseCase changeCentre;

    public ApplyAvailability(Centres centres, ChangeCentreUseCase changeCentre) {
        this.centres = centres;
        this.changeCentre = changeCentre;
    }

    /** Completes with what was done, when all centres have answered. */
    Mono<ImportReport> apply(FileImport preview, CommandContext context) {
        var byCentre = new LinkedHashMap<CentreCode, List<PlannedUnit>>();
        preview.plan()
                .units()
                .forEach(unit -> byCentre.computeIfAbsent(unit.centre(), code -> new ArrayList<>())
                        .add(unit));
        // Centres are independent of each other; one after the other keeps one import from crowding out people.
        return Flux.fromIterable(byCentre.values())
                .concatMap(units -> apply(preview, context, units))
                .collectList()
                .map(answers -> report(preview.report(), answers));
    }

    /** What a centre answered; empty when it did what its rows say. */
    private record Answer(List<PlannedUnit> units, Optional<RowFault> fault) {}

    private Mono<Answer> apply(FileImport preview, CommandContext context, List<PlannedUnit> units) {
        return centres.open(units.get(0).centre())
                .filter(centre -> PreviewAvailability.isIn(preview.plan().owner(), centre.read()))
                .flatMap(centre -> change(centre, keyed(preview, context, units), units))
                .defaultIfEmpty(new Answer(units, Optional.of(RowFault.UNKNOWN_CODE)));
    }

    private Mono<Answer> change(OpenCentre centre, CommandContext context, List<PlannedUnit> units) {
        return changeCentre
                .handleTogether(centre, context, (present, timers) -> decide(present, units, context, timers))
                .map(outcome -> new Answer(units, fault(outcome)))
                .onErrorResume(
                        ChangedSincePreview.class,
                        changed -> Mono.just(new Answer(units, Optional.of(RowFault.CHANGED_SINCE_PREVIEW))));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> decide(
            Centre present, List<PlannedUnit> units, CommandContext context, Timers timers) {
        var now = present.asOf(context.at(), timers);
        if (!units.stream().allMatch(unit -> isAsSeen(unit, now))) {
            throw new ChangedSincePreview();
        }
        var statements = units.stream().map(PlannedUnit::statement).toList();
        return UnitStatement.decideAll(present, statements, context.at(), timers);
    }

    private static boolean isAsSeen(PlannedUnit unit, Centre now) {
        return now.unit(unit.statement().unit())
                .map(UnitCount::of)
                .filter(unit.seen()::equals)
                .isPresent();
    }

    private static Optional<RowFault> fault(Outcome<?, CentreRefusal> outcome) {
        return outcome.fold(done -> Optional.empty(), refusal -> Optional.of(CentrePlan.faultOf(refusal)));
    }

    private static CommandContext keyed(FileImport preview, CommandContext context, List<PlannedUnit> units) {
        var key = new CommandKey(
                "import:" + preview.reference() + ":" + units.get(0).centre(), preview.digest());
        return new CommandContext(context.actor(), context.at(), key, null, false);
    }

    private static ImportReport report(ImportReport preview, List<Answer> answers) {
        var errors = new ArrayList<>(preview.errors());
        var rejected = preview.counts().reject();
        var update = 0;
        var unchanged = 0;
        for (var answer : answers) {
            var changing =
                    (int) answer.units().stream().filter(PlannedUnit::update).count();
            update += answer.fault().isEmpty() ? changing : 0;
            unchanged += answer.fault().isEmpty() ? answer.units().size() - changing : 0;
            rejected += answer.fault().isEmpty() ? 0 : answer.units().size();
            answer.fault().ifPresent(fault -> answer.units().forEach(unit -> note(errors, unit, fault)));
        }
        return new ImportReport(new ImportCounts(0, update, unchanged, 0, rejected, 0), errors);
    }

    private static void note(List<RowError> errors, PlannedUnit unit, RowFault fault) {
        if (errors.size() < RowErrors.MOST) {
            errors.add(new RowError(unit.row(), "", fault));
        }
    }
}
