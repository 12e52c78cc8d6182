package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of how a stay goes: days and codes, no word about her. Of an identification only the day on which it is
 * to be looked at, of a birthday only the month, as the centre gave it.
 *
 * @param reviews those that were held
 * @param nextReviewOn the latest day of the next one
 * @param identificationOn the day of the identification review, while there is one to come
 * @param transitionIn the month of the transition at eighteen, while there is one to come
 * @param transitionTaskOn from when on it is prepared
 * @param rightsBy until when she is told of all her rights
 * @param rights what she was told, and how
 * @param inDangerSince since when the centre fears that the network may know where she is
 * @param told the tasks somebody was told of, by when they were due: once each
 */
public record Care(
        List<Review> reviews,
        @Nullable LocalDate nextReviewOn,
        @Nullable LocalDate identificationOn,
        @Nullable YearMonth transitionIn,
        @Nullable LocalDate transitionTaskOn,
        @Nullable LocalDate rightsBy,
        List<RightsInformation> rights,
        @Nullable Instant inDangerSince,
        Map<TaskKind, Instant> told) {

    /** Nothing has been kept yet. */
    public static final Care NONE = new Care(List.of(), null, null, null, null, null, List.of(), null, Map.of());

    public Care {
        reviews = List.copyOf(reviews);
        rights = List.copyOf(rights);
        told = Map.copyOf(told);
    }

    /** As it is when somebody has just arrived. */
    static Care from(LocalDate arrival, StayTerms terms) {
        return NONE.withNextReview(arrival.plus(terms.reviewEvery())).withRightsBy(arrival.plus(terms.rightsWithin()));
    }

    /** The families of rights she has not been told of. */
    public Set<RightsFamily> rightsToExplain() {
        var left = EnumSet.allOf(RightsFamily.class);
        rights.forEach(one -> left.removeAll(one.families()));
        return left;
    }

    Care withReview(Review review) {
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new Care(
                more,
                nextReviewOn,
                identificationOn,
                transitionIn,
                transitionTaskOn,
                rightsBy,
                rights,
                inDangerSince,
                told);
    }

    Care withNextReview(LocalDate on) {
        return new Care(
                reviews, on, identificationOn, transitionIn, transitionTaskOn, rightsBy, rights, inDangerSince, told);
    }

    Care withIdentification(@Nullable LocalDate on) {
        return new Care(
                reviews, nextReviewOn, on, transitionIn, transitionTaskOn, rightsBy, rights, inDangerSince, told);
    }

    Care withTransition(@Nullable YearMonth month, @Nullable LocalDate taskOn) {
        return new Care(reviews, nextReviewOn, identificationOn, month, taskOn, rightsBy, rights, inDangerSince, told);
    }

    private Care withRightsBy(LocalDate day) {
        return new Care(
                reviews,
                nextReviewOn,
                identificationOn,
                transitionIn,
                transitionTaskOn,
                day,
                rights,
                inDangerSince,
                told);
    }

    Care withRights(RightsInformation information) {
        var more = new ArrayList<>(rights);
        more.add(information);
        return new Care(
                reviews,
                nextReviewOn,
                identificationOn,
                transitionIn,
                transitionTaskOn,
                rightsBy,
                more,
                inDangerSince,
                told);
    }

    Care withDanger(@Nullable Instant since) {
        return new Care(
                reviews, nextReviewOn, identificationOn, transitionIn, transitionTaskOn, rightsBy, rights, since, told);
    }

    Care telling(Task task) {
        var more = copyOfTold();
        more.put(task.kind(), task.due());
        return withTold(more);
    }

    /** What was told of is over: should it come again, it is told again. */
    Care forgetting(TaskKind kind) {
        var rest = copyOfTold();
        rest.remove(kind);
        return withTold(rest);
    }

    private EnumMap<TaskKind, Instant> copyOfTold() {
        var copy = new EnumMap<TaskKind, Instant>(TaskKind.class);
        copy.putAll(told);
        return copy;
    }

    private Care withTold(Map<TaskKind, Instant> all) {
        return new Care(
                reviews,
                nextReviewOn,
                identificationOn,
                transitionIn,
                transitionTaskOn,
                rightsBy,
                rights,
                inDangerSince,
                all);
    }
}
