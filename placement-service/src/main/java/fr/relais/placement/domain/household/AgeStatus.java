package fr.relais.placement.domain.household;

/** How a person is to be treated. In doubt a person is presumed a minor. */
public enum AgeStatus {
    ADULT,
    MINOR,
    MINOR_PRESUMED;

    public boolean treatedAsMinor() {
        return this != ADULT;
    }
}
