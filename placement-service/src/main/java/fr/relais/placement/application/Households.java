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

    /**
     * Notes that a household which lives under one hold is about to live under another instead: it lives under the
     * first until it moves out of that, and then under the second. Of several only the first is noted.
     *
     * @return the hold it is about to live under; empty when it does not live under the first
     */
    Mono<HoldId> moveOn(Reference household, HoldId from, HoldId to);

    /**
     * It does not live under this hold, and is not about to, or no longer. Where it was about to move on it lives from
     * then on. Where it lives under another one, nothing changes.
     */
    Mono<Void> moveOut(Reference household, HoldId hold);
}
