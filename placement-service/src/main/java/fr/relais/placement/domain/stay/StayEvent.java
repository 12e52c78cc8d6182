package fr.relais.placement.domain.stay;

import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Notice;

/** What happens to a stay: enough to explain the difference between two states, and nothing about a person or place. */
public sealed interface StayEvent {

    record StayPlanned() implements StayEvent {}

    /** It came to nothing before she arrived. */
    record StayCalledOff() implements StayEvent {}

    record StayOpened() implements StayEvent {}

    /** What each side knows it by was added to a stay that was opened before that was kept. */
    record StayAdmitted() implements StayEvent {}

    record AbsenceRecorded() implements StayEvent {}

    record AbsenceEnded() implements StayEvent {}

    record DangerReported() implements StayEvent {}

    record DangerOver() implements StayEvent {}

    record TransferBegun() implements StayEvent {}

    record TransferCalledOff() implements StayEvent {}

    record ReviewHeld() implements StayEvent {}

    record IdentificationReviewSet() implements StayEvent {}

    record TransitionSet() implements StayEvent {}

    record RightsExplained() implements StayEvent {}

    record TaskRaised(TaskKind kind) implements StayEvent {}

    record StayEnded(ExitDestination exit) implements StayEvent {}

    /** The request it follows from has ended too. */
    record StayFollowed() implements StayEvent {}

    /** Somebody is to be told. */
    record Told(Notice notice) implements StayEvent {}
}
