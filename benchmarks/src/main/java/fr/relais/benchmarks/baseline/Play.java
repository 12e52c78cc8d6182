package fr.relais.benchmarks.baseline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Plays a story with one way of choosing. Who comes is placed at once if anything is open to her; a vacancy goes to
 * whoever comes first of those who wait. Fails when a choice breaks a rule, or when somebody waits beside a place that
 * could take her.
 */
public final class Play {

    private static final int NOBODY = -1;

    private final Board board;
    private final Policy policy;
    private final int[] vacancyOf;
    private final long[] placedAt;
    private final BitSet open = new BitSet();
    private final NavigableSet<Integer> waiting;
    private final Map<Integer, Integer> untold = new HashMap<>();
    private int moved;

    private Play(Board board, Policy policy) {
        this.board = board;
        this.policy = policy;
        this.vacancyOf = new int[board.applicants()];
        this.placedAt = new long[board.applicants()];
        this.waiting = new TreeSet<>(board::compare);
        Arrays.fill(vacancyOf, NOBODY);
    }

    public static Placements of(Board board, Policy policy) {
        var play = new Play(board, policy);
        play.run();
        return new Placements(play.vacancyOf, play.placedAt, play.moved);
    }

    private void run() {
        var nextApplicant = 0;
        var nextVacancy = 0;
        while (nextApplicant < board.applicants() || nextVacancy < board.vacancies()) {
            if (vacancyIsNext(nextApplicant, nextVacancy)) {
                open(nextVacancy++);
            } else {
                come(nextApplicant++);
            }
        }
    }

    private boolean vacancyIsNext(int nextApplicant, int nextVacancy) {
        return nextApplicant == board.applicants()
                || nextVacancy < board.vacancies()
                        && board.vacancy(nextVacancy).opensAt()
                                <= board.applicant(nextApplicant).comesAt();
    }

    private void open(int vacancy) {
        var now = board.vacancy(vacancy).opensAt();
        open.set(vacancy);
        policy.opened(vacancy);
        tellBefore(now - policy.untoldFor());
        waiting.removeIf(one -> board.applicant(one).waitsUntil() < now);
        for (var one : waiting) {
            if (place(one, now)) {
                waiting.remove(one);
                return;
            }
        }
    }

    private void come(int applicant) {
        var now = board.applicant(applicant).comesAt();
        tellBefore(now - policy.untoldFor());
        if (!place(applicant, now)) {
            waiting.add(applicant);
        }
    }

    private void tellBefore(long time) {
        untold.keySet().removeIf(one -> placedAt[one] <= time);
    }

    private boolean place(int applicant, long now) {
        var choices = (BitSet) board.possible(applicant).clone();
        choices.and(open);
        var chosen = policy.choose(applicant, (BitSet) choices.clone());
        require(chosen.isPresent() != choices.isEmpty(), "a place that could be given was ignored, or none was given");
        if (chosen.isPresent()) {
            require(choices.get(chosen.getAsInt()), "a place was given that cannot be");
            give(applicant, chosen, now);
            return true;
        }
        return policy.untoldFor() > 0 && rearrange(applicant, now);
    }

    private void give(int applicant, OptionalInt vacancy, long now) {
        vacancyOf[applicant] = vacancy.getAsInt();
        placedAt[applicant] = now;
        open.clear(vacancy.getAsInt());
        policy.taken(vacancy.getAsInt());
        if (policy.untoldFor() > 0) {
            untold.put(applicant, vacancy.getAsInt());
        }
    }

    private boolean rearrange(int applicant, long now) {
        var moves = policy.rearrange(applicant, Map.copyOf(untold), (BitSet) open.clone());
        if (moves.isEmpty()) {
            return false;
        }
        check(applicant, moves);
        moved += moves.size() - 1;
        moves.forEach((one, vacancy) -> {
            vacancyOf[one] = vacancy;
            untold.put(one, vacancy);
            if (open.get(vacancy)) {
                open.clear(vacancy);
                policy.taken(vacancy);
            }
        });
        placedAt[applicant] = now;
        return true;
    }

    /** Only who was told nothing moves, to a place that will do; nobody loses one, and no place is given twice. */
    private void check(int applicant, Map<Integer, Integer> moves) {
        require(moves.containsKey(applicant), "somebody is moved for nobody");
        require(new HashSet<>(moves.values()).size() == moves.size(), "a place is given twice");
        moves.forEach((one, vacancy) -> {
            require(one == applicant || untold.containsKey(one), "somebody is moved who was told");
            require(board.inTime(one).get(vacancy), "somebody is moved where she cannot be");
            require(open.get(vacancy) || isLeft(vacancy, moves), "somebody is moved to where another stays");
        });
    }

    private boolean isLeft(int vacancy, Map<Integer, Integer> moves) {
        return moves.keySet().stream().anyMatch(one -> vacancyOf[one] == vacancy);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
