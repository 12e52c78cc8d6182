package fr.relais.capacity.domain.centre;

/** A unit of a centre. Random, opaque. */
public record UnitId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
