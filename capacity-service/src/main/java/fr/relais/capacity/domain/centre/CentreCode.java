package fr.relais.capacity.domain.centre;

/** The random reference by which people know a centre. It says nothing about the place. */
public record CentreCode(String value) {

    @Override
    public String toString() {
        return value;
    }
}
