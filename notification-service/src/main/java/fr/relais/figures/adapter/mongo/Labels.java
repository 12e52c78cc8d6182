package fr.relais.figures.adapter.mongo;

import fr.relais.statistics.fact.Quarter;

/** Quarters as they are stored; labels sort as quarters do. */
final class Labels {

    private Labels() {}

    static Quarter quarter(String label) {
        var parts = label.split("-T", 2);
        return new Quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
