package fr.relais.benchmarks.baseline;

import java.util.Arrays;
import java.util.HashSet;

/**
 * Who was placed where.
 *
 * @param vacancyOf by applicant; less than zero for those who were not placed
 * @param placedAt by applicant who was placed
 * @param moved how many proposals were changed before anybody was told
 */
public record Placements(int[] vacancyOf, long[] placedAt, int moved) {

    public boolean placed(int applicant) {
        return vacancyOf[applicant] >= 0;
    }

    public long count() {
        return Arrays.stream(vacancyOf).filter(vacancy -> vacancy >= 0).count();
    }

    /** Fails unless every placement is one that can be, in time, and no vacancy is given twice. */
    void check(Board board) {
        var given = new HashSet<Integer>();
        for (var applicant = 0; applicant < vacancyOf.length; applicant++) {
            if (placed(applicant)
                    && !(board.inTime(applicant).get(vacancyOf[applicant]) && given.add(vacancyOf[applicant]))) {
                throw new IllegalStateException("a placement cannot be");
            }
        }
    }
}
