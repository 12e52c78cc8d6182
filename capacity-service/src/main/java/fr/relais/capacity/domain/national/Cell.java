package fr.relais.capacity.domain.national;

import java.util.Set;

import fr.relais.capacity.domain.centre.DurationClass;

/** What units that are counted together have in common. */
public record Cell(Site site, DurationClass duration, Set<Taken> takes) {

    static Cell of(AnnouncedCentre centre, AnnouncedUnit unit) {
        return new Cell(centre.site(), unit.duration(), unit.takes());
    }
}
