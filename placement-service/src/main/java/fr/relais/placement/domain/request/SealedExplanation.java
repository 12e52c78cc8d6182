package fr.relais.placement.domain.request;

/**
 * Why one decision was made, sealed under the key of the case.
 *
 * @param number the decisions of a request are counted from one, without a gap
 */
public record SealedExplanation(int number, SealedFile file) {

    public SealedExplanation {
        if (number < 1) {
            throw new IllegalArgumentException("explanations are counted from one");
        }
    }
}
