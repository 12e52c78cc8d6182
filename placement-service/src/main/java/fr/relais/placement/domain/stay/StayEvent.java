package fr.relais.placement.domain.stay;

/** What happens to a stay. */
public sealed interface StayEvent {

    record StayOpened() implements StayEvent {}

    record StayEnded() implements StayEvent {}
}
