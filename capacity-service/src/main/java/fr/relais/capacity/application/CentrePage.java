package fr.relais.capacity.application;

import java.util.List;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;

/** Some centres, in the order of their codes. */
public record CentrePage(List<Versioned<Centre>> centres) {

    public CentrePage {
        centres = List.copyOf(centres);
    }

    int size() {
        return centres.size();
    }

    /** The code after which the next page begins. */
    public CentreCode last() {
        return centres.get(centres.size() - 1).value().profile().code();
    }
}
