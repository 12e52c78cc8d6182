package fr.relais.capacity.domain.centre;

/** A bed of a unit. Random, opaque. */
public record BedId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
