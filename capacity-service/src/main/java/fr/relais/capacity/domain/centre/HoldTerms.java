package fr.relais.capacity.domain.centre;

/**
 * What a hold was asked for, by which its repeat is recognised.
 *
 * @param people how many, infants among them
 * @param infants those who sleep in a cot where there is a free one
 * @param clock by which it runs
 */
public record HoldTerms(int people, int infants, HoldClock clock) {

    public HoldTerms {
        if (people < 1 || infants < 0 || infants > people) {
            throw new IllegalArgumentException("a hold is for one person at least");
        }
    }
}
