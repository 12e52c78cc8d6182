package fr.relais.placement.domain.request;

import org.jspecify.annotations.Nullable;

/**
 * A warm hand-over: one side announces her, the other one says that it expects her.
 *
 * @param agreed whether her agreement to it is recorded
 * @param acknowledged absent until somebody else than who announced it has said so for the side that receives her
 */
public record HandOver(
        RedirectTarget target,
        boolean agreed,
        Attestation announced,
        @Nullable Attestation acknowledged) {

    static HandOver announced(Redirection redirection, Attestation by) {
        return new HandOver(redirection.target(), redirection.agreed(), by, null);
    }

    HandOver acknowledgedBy(Attestation other) {
        return new HandOver(target, agreed, announced, other);
    }
}
