package fr.relais.capacity.domain.centre;

/** A scheme of a convention. Random, opaque. */
public record SchemeId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
