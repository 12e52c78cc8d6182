package fr.relais.placement.application;

import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Mono;

/** Where each household lives, so that it never lives in two places (INV-29). */
public interface Households {

    /**
     * Notes that a household moves in under a hold, if it lives nowhere yet. One atomic write: of two at the same
     * moment, one is first. Repeating it changes nothing.
     *
     * @return the hold under which it lives: this one, or the one that was there first
     */
    Mono<HoldId> moveIn(Reference household, HoldId hold);

    /** It does not live under this hold, or no longer. Where it lives under another one, nothing changes. */
    Mono<Void> moveOut(Reference household, HoldId hold);
}
