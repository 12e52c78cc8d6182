package fr.relais.placement.domain.draft;

/** What happens to a draft. Nobody else is told: it is not a request yet. */
public sealed interface DraftEvent {

    record DraftBegun() implements DraftEvent {}

    record AnswersReplaced() implements DraftEvent {}

    record DraftDiscarded() implements DraftEvent {}
}
