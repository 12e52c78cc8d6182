package fr.relais.placement.domain.opening;

import java.time.Instant;

import fr.relais.blocks.CommandContext;

/**
 * Who did something with an opening, and when.
 *
 * @param person as the identity provider knows it; opaque
 * @param organisation acted for; opaque
 * @param at by the service's own clock, UTC
 */
public record Act(String person, String organisation, Instant at) {

    public static Act of(CommandContext context) {
        return new Act(context.actor().subject(), context.actor().organisation(), context.at());
    }

    boolean isBySamePerson(Act other) {
        return person.equals(other.person);
    }

    boolean isOfSameOrganisation(Act other) {
        return organisation.equals(other.organisation);
    }
}
