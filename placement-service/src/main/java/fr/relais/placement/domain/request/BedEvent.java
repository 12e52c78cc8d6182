package fr.relais.placement.domain.request;

/** What the owner of the beds must learn, and nobody else: it knows the hold and not for whom it is. */
public sealed interface BedEvent extends PlacementEvent {

    HoldId hold();

    long fence();

    /** The held beds are slept in from now on. */
    record BedTaken(HoldId hold, long fence) implements BedEvent {}

    /** The beds are empty again. */
    record BedLeft(HoldId hold, long fence) implements BedEvent {}
}
