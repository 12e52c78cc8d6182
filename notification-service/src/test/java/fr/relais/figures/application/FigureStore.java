package fr.relais.figures.application;

/** All that the figures keep, together: what one of them says is only right beside the others. */
public interface FigureStore {

    Facts facts();

    Nights nights();

    Exploitations exploitations();

    FrozenQuarters frozen();

    ReleasesSaid said();
}
