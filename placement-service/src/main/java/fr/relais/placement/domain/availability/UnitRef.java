package fr.relais.placement.domain.availability;

/** A unit of a centre. Opaque. */
public record UnitRef(String value) {

    @Override
    public String toString() {
        return value;
    }
}
