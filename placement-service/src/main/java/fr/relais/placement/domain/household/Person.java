package fr.relais.placement.domain.household;

/**
 * One person of a household, in the four things that decide where she can be received.
 *
 * @param parentOfMinors whether she is the parent of the minors of this household
 */
public record Person(AgeBand ageBand, Gender gender, AgeStatus ageStatus, boolean parentOfMinors) {

    public boolean treatedAsMinor() {
        return ageStatus.treatedAsMinor();
    }

    /** Whether a minor of the household is accompanied by her: a minor's own parent accompanies only when of age. */
    boolean accompaniesMinors() {
        return parentOfMinors && !treatedAsMinor();
    }
}
