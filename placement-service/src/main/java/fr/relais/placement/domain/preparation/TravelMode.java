package fr.relais.placement.domain.preparation;

/** How a leg of a journey is travelled. */
public enum TravelMode {
    TRAIN,
    COACH,
    LOCAL_TRANSPORT,
    CAR,
    TAXI,
    PLANE,
    BOAT,
    ON_FOOT
}
