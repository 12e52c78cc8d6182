package fr.relais.figures.application;

import java.util.List;

import fr.relais.statistics.publication.Release;

/**
 * What may be read now.
 *
 * @param releases one for each frozen quarter, in order; empty before the first one
 */
public record Published(List<Release> releases) {

    public Published {
        releases = List.copyOf(releases);
    }
}
