package fr.relais.placement.domain.oversight;

import java.time.Instant;

import fr.relais.blocks.CommandContext;

/**
 * What one coordinator has said, for as long as it needs a second one to say it too.
 *
 * @param person as the identity provider knows her; opaque
 * @param organisation acted for; opaque
 */
public record Word(String person, String organisation, Instant at) {

    /** What whoever gives this command says by it. */
    public static Word of(CommandContext context) {
        return new Word(context.actor().subject(), context.actor().organisation(), context.at());
    }

    /**
     * Whether another person of another organisation says the same: of two of one organisation one turned the other.
     */
    boolean isSecondedBy(Word other) {
        return !person.equals(other.person) && !organisation.equals(other.organisation);
    }
}
