package fr.relais.placement.domain.minor;

import fr.relais.placement.domain.request.Notice;

/** What happens to a hand-over: codes and counts, nothing about the minor or where she is. */
public sealed interface MinorHandOverEvent {

    record MinorHandedOver() implements MinorHandOverEvent {}

    record MinorHandOverAcknowledged() implements MinorHandOverEvent {}

    /** @param renewals how many there are now */
    record MinorHandOverRenewed(int renewals) implements MinorHandOverEvent {}

    record MinorHandOverDecided(ProtectionDecision decision) implements MinorHandOverEvent {}

    record AdministratorAsked() implements MinorHandOverEvent {}

    record AdministratorDesignated() implements MinorHandOverEvent {}

    record MinorTaskRaised(MinorTask task) implements MinorHandOverEvent {}

    /** Somebody is to be told. */
    record Told(Notice notice) implements MinorHandOverEvent {}
}
