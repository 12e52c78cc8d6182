package fr.relais.placement.domain.matching;

/**
 * People who must not meet: no two of one group are ever in one centre (INV-22). Random and opaque; whoever lends the
 * beds decides by it, the order of candidates never does.
 */
public record SeparationGroup(String value) {

    @Override
    public String toString() {
        return value;
    }
}
