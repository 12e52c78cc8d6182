package fr.relais.placement.domain.minor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.territory.TimeZones;

/**
 * The hand-over of one request to the child protection of the département where the minor is. It has five days, twice
 * renewable, counted as calendar days there. Passing an end tells the coordinators on call, and does nothing else:
 * neither the hand-over nor the request is ever closed by it (INV-09).
 *
 * @param request the request that it is about; there is one hand-over for each
 * @param ref under which the département and the coordinators know it
 * @param departement which decides
 * @param openedAt the first of the five days is this one
 * @param told the day for which each task was raised last
 */
public record MinorHandOver(
        RequestId request,
        Reference ref,
        String departement,
        Instant openedAt,
        Answer answer,
        Administrator administrator,
        Map<MinorTask, LocalDate> told) {

    /** How long a period is. */
    public static final int DAYS = 5;

    public MinorHandOver {
        told = Map.copyOf(told);
    }

    /** The inbox of a département's child protection. */
    public static String inboxOf(String departement) {
        return "child-protection-" + departement;
    }

    public static Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> open(
            RequestId request, Reference ref, String departement, Instant now) {
        var handOver = new MinorHandOver(request, ref, departement, now, Answer.NONE, Administrator.NONE, Map.of());
        var told = new Notice(inboxOf(departement), ref, Notice.Kind.MINOR_ANNOUNCED);
        return Decision.accept(
                handOver, List.of(new MinorHandOverEvent.MinorHandedOver(), new MinorHandOverEvent.Told(told)));
    }

    /** Somebody of the département has read it. */
    public Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> acknowledge(Mark mark) {
        if (answer.acknowledged() != null) {
            return Decision.unchanged(this);
        }
        var read = new Answer(mark, answer.renewals(), answer.decision(), answer.decided());
        return Decision.accept(with(read), new MinorHandOverEvent.MinorHandOverAcknowledged());
    }

    /** Five more days, also when the last ones are over: they are counted from the first day. */
    public Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> renew(Mark mark) {
        if (answer.decision() != null) {
            return Decision.refuse(MinorHandOverRefusal.ALREADY_DECIDED);
        }
        if (answer.acknowledged() == null) {
            return Decision.refuse(MinorHandOverRefusal.NOT_ACKNOWLEDGED);
        }
        if (answer.renewals().size() == Answer.MOST_RENEWALS) {
            return Decision.refuse(MinorHandOverRefusal.RENEWED_TWICE);
        }
        var renewals = new ArrayList<>(answer.renewals());
        renewals.add(mark);
        var renewed = new Answer(answer.acknowledged(), renewals, null, null);
        return Decision.accept(with(renewed), new MinorHandOverEvent.MinorHandOverRenewed(renewals.size()));
    }

    /** The département decides; a decision is never late, and there is one. */
    public Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> decide(
            ProtectionDecision decision, Mark mark) {
        if (answer.decision() != null) {
            return answer.decision() == decision
                    ? Decision.unchanged(this)
                    : Decision.refuse(MinorHandOverRefusal.ALREADY_DECIDED);
        }
        if (answer.acknowledged() == null) {
            return Decision.refuse(MinorHandOverRefusal.NOT_ACKNOWLEDGED);
        }
        var decided = new Answer(answer.acknowledged(), answer.renewals(), decision, mark);
        return Decision.accept(
                with(decided),
                List.of(new MinorHandOverEvent.MinorHandOverDecided(decision), toOnCall(Notice.Kind.MINOR_DECIDED)));
    }

    /** An ad hoc administrator is asked for. */
    public Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> administratorAsked(Mark mark) {
        return administrator.asked() != null
                ? Decision.unchanged(this)
                : Decision.accept(with(new Administrator(mark, null)), new MinorHandOverEvent.AdministratorAsked());
    }

    /** An ad hoc administrator is designated. */
    public Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> administratorDesignated(Mark mark) {
        if (administrator.asked() == null) {
            return Decision.refuse(MinorHandOverRefusal.ADMINISTRATOR_NOT_ASKED);
        }
        return administrator.designated() != null
                ? Decision.unchanged(this)
                : Decision.accept(
                        with(new Administrator(administrator.asked(), mark)),
                        new MinorHandOverEvent.AdministratorDesignated());
    }

    /** The day on which the five days, as often as they were renewed, are over. */
    public LocalDate endsOn() {
        return openedOn().plusDays(DAYS * (1L + answer.renewals().size()));
    }

    private LocalDate openedOn() {
        return LocalDate.ofInstant(openedAt, TimeZones.of(departement));
    }

    /** What is to be looked at, and from which day on. */
    public Map<MinorTask, LocalDate> tasks() {
        var tasks = new EnumMap<MinorTask, LocalDate>(MinorTask.class);
        if (answer.decision() == null) {
            tasks.put(MinorTask.PERIOD_OVER, endsOn());
        }
        if (administrator.designated() == null) {
            tasks.put(MinorTask.ADMINISTRATOR_MISSING, openedOn().plusDays(DAYS));
        }
        return tasks;
    }

    /** When it is to be looked at again though nobody asks; empty when nobody has to be told any more. */
    public Optional<Instant> due() {
        return untold().values().stream().map(this::beginningOf).min(Instant::compareTo);
    }

    private EnumMap<MinorTask, LocalDate> untold() {
        var untold = new EnumMap<MinorTask, LocalDate>(MinorTask.class);
        tasks().forEach((task, day) -> {
            if (!day.equals(told.get(task))) {
                untold.put(task, day);
            }
        });
        return untold;
    }

    private Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(TimeZones.of(departement)).toInstant();
    }

    /** Tells the coordinators on call what has come, each once for its day. Time does nothing else. */
    public Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> remind(Instant now) {
        var come = untold();
        come.values().removeIf(day -> beginningOf(day).isAfter(now));
        if (come.isEmpty()) {
            return Decision.unchanged(this);
        }
        var all = new EnumMap<MinorTask, LocalDate>(MinorTask.class);
        all.putAll(told);
        all.putAll(come);
        var events = new ArrayList<MinorHandOverEvent>();
        come.keySet().forEach(task -> events.add(new MinorHandOverEvent.MinorTaskRaised(task)));
        events.add(toOnCall(Notice.Kind.MINOR_TASK));
        return Decision.accept(
                new MinorHandOver(request, ref, departement, openedAt, answer, administrator, all), events);
    }

    private MinorHandOverEvent toOnCall(Notice.Kind kind) {
        return new MinorHandOverEvent.Told(new Notice(Notice.ON_CALL, ref, kind));
    }

    private MinorHandOver with(Answer next) {
        return new MinorHandOver(request, ref, departement, openedAt, next, administrator, told);
    }

    private MinorHandOver with(Administrator next) {
        return new MinorHandOver(request, ref, departement, openedAt, answer, next, told);
    }
}
