package fr.relais.capacity.domain.centre;

/**
 * People who must not meet: no two of one group are ever in one centre (INV-22). Random, opaque, issued to nobody else.
 */
public record SeparationGroup(String value) {

    @Override
    public String toString() {
        return value;
    }
}
