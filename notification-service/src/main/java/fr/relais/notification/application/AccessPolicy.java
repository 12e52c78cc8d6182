package fr.relais.notification.application;

import java.util.Set;

import fr.relais.notification.domain.inbox.OrganisationId;

/**
 * Who may do what with which inbox. What is not said here is denied: rapporteurs, auditors and services have no inbox
 * (INV-17).
 */
public final class AccessPolicy {

    /** What can be done with an inbox. */
    public enum Action {
        READ,
        ACKNOWLEDGE
    }

    /**
     * Who asks.
     *
     * @param organisation acted for; empty when there is none
     */
    public record Subject(String organisation, Set<String> roles) {
        public Subject {
            roles = Set.copyOf(roles);
        }
    }

    private static final Set<String> WITH_INBOX = Set.of("REFERRER", "CENTRE", "COORDINATOR", "CHILD_PROTECTION");

    /** Whether the subject may do this with the inbox of this organisation. */
    public boolean allows(Subject subject, Action action, OrganisationId owner) {
        var actsForOwner = subject.organisation().equals(owner.value());
        return switch (action) {
            case READ, ACKNOWLEDGE -> actsForOwner && subject.roles().stream().anyMatch(WITH_INBOX::contains);
        };
    }
}
