package fr.relais.placement.domain.availability;

/**
 * The units of one département.
 *
 * @param vacant those with a bed that is, or was, fresh at some moment: only they can be candidates
 * @param other all others
 */
public record Area(String departement, Shelf vacant, Shelf other) {

    static Area empty(String departement) {
        return new Area(departement, Shelf.EMPTY, Shelf.EMPTY);
    }

    Area writableBy(Object writer) {
        return new Area(departement, vacant.writableBy(writer), other.writableBy(writer));
    }

    Span span() {
        return vacant.span().and(other.span());
    }

    public int units() {
        return vacant.units() + other.units();
    }
}
