package fr.relais.placement.domain.request;

/**
 * A field of a case file that cannot be true beside the others.
 *
 * @param field path of the field in the file, as {@code household/people/0/ageStatus}
 */
public record Contradiction(String field, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        REQUIRED,
        UNKNOWN,
        CONTRADICTS
    }
}
