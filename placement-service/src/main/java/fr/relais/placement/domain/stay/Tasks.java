package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/** Reminders of a stay: what is due when follows from its state, and telling is all that time ever does to it. */
final class Tasks {

    private Tasks() {}

    static List<Task> of(Stay stay) {
        var tasks = new ArrayList<Task>();
        if (stay.stage() instanceof StayStage.Lived lived) {
            var absence = lived.absence();
            if (absence != null) {
                tasks.add(new Task(TaskKind.ABSENCE, absence.decideAt(), absence.minor()));
            }
            var danger = stay.care().inDangerSince();
            if (danger != null) {
                tasks.add(new Task(TaskKind.DANGER, danger, true));
            }
            addDays(tasks, stay);
        }
        return List.copyOf(tasks);
    }

    private static void addDays(List<Task> tasks, Stay stay) {
        var care = stay.care();
        add(tasks, stay, TaskKind.REVIEW, care.nextReviewOn());
        add(tasks, stay, TaskKind.IDENTIFICATION_REVIEW, care.identificationOn());
        add(tasks, stay, TaskKind.TRANSITION, care.transitionTaskOn());
        if (!care.rightsToExplain().isEmpty()) {
            add(tasks, stay, TaskKind.RIGHTS, care.rightsBy());
        }
    }

    private static void add(List<Task> tasks, Stay stay, TaskKind kind, @Nullable LocalDate day) {
        if (day != null) {
            tasks.add(new Task(kind, day.atStartOfDay(stay.zone()).toInstant(), false));
        }
    }

    static Optional<Instant> due(Stay stay) {
        if (stay.stage() instanceof StayStage.Over over && !over.followed()) {
            return Optional.of(Instant.EPOCH);
        }
        return untold(stay).stream().map(Task::due).min(Instant::compareTo);
    }

    private static List<Task> untold(Stay stay) {
        return stay.tasks().stream()
                .filter(task -> !task.due().equals(stay.care().told().get(task.kind())))
                .toList();
    }

    /** Accepts what has happened, and with it that somebody is told of what is due by now. */
    static Decision<Stay, StayEvent, StayRefusal> tell(Stay stay, List<StayEvent> happened, Instant now) {
        var next = stay;
        for (var task : untold(stay)) {
            if (!task.due().isAfter(now)) {
                next = next.with(next.care().telling(task));
                happened.add(new StayEvent.TaskRaised(task.kind()));
                var kind = task.kind().notice(task.urgent());
                var told = task.kind().isForTheCoordinator() ? next.toOnCall(kind) : next.toCentre(kind);
                told.ifPresent(happened::add);
            }
        }
        return Decision.accept(next, happened);
    }

    /** The same for one thing that has happened. */
    static Decision<Stay, StayEvent, StayRefusal> tell(Stay stay, StayEvent happened, Instant now) {
        return tell(stay, new ArrayList<>(List.of(happened)), now);
    }
}
