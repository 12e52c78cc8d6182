package fr.relais.capacity.domain.centre;

/** By which clock a hold runs: the local track keeps the emergency clock. */
public enum HoldClock {
    EMERGENCY,
    ORIENTED
}
