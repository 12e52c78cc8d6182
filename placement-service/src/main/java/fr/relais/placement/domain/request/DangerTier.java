package fr.relais.placement.domain.request;

/** How great the danger is, greatest first: who is placed first when places are scarce. */
public enum DangerTier {
    IMMINENT,
    HIGH,
    MODERATE
}
