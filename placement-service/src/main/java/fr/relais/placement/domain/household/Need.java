package fr.relais.placement.domain.household;

/** What a unit must offer, or the household cannot live in it. */
public enum Need {
    STEP_FREE,
    PETS
}
