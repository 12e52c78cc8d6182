package fr.relais.placement.domain.account;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * An account whose tokens are believed no longer. Nothing else of it is known here, and nothing that was done with it
 * is undone.
 *
 * @param digest what it is known by; nobody is named
 * @param revokedAt tokens issued up to then are believed no longer; real time, as tokens keep it
 */
public record RevokedAccount(String digest, Instant revokedAt) {

    /** What happens to it. */
    public sealed interface Event {

        record AccountRevoked(Instant revokedAt) implements Event {}
    }

    /** There is no reason to refuse. */
    public enum Refusal {}

    public Decision<RevokedAccount, Event, Refusal> revoked() {
        return Decision.accept(this, new Event.AccountRevoked(revokedAt));
    }

    /** Once more: what was issued since is believed no longer either. It is never taken back. */
    public Decision<RevokedAccount, Event, Refusal> revokedAgain(Instant now) {
        return now.isAfter(revokedAt) ? new RevokedAccount(digest, now).revoked() : Decision.unchanged(this);
    }
}
