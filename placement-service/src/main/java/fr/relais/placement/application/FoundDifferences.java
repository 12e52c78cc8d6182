package fr.relais.placement.application;

import java.util.Map;

import reactor.core.publisher.Mono;

/** The list of what two sources say differently, which people look at. */
public interface FoundDifferences {

    /**
     * Puts something on the list, once.
     *
     * @param subject what it is about, by its opaque id
     * @param says what is known of it: opaque ids, codes and moments
     * @return whether it is new to the list
     */
    Mono<Boolean> add(Difference difference, String subject, Map<String, ?> says);

    /** What may differ. */
    enum Difference {
        /** A request was acknowledged and is not there any more. */
        REQUEST_LOST,
        /** More was told of a request than is known of it. */
        REQUEST_BEHIND,
        /** An association or a block is not there any more. */
        RECORD_LOST,
        /** More was told of something else than is known of it. */
        RECORD_BEHIND,
        /** A hold that nothing claims was given back. */
        HOLD_WITHOUT_REQUEST,
        /** An offer whose hold is gone was closed. */
        REQUEST_WITHOUT_HOLD,
        /** Somebody has arrived, and the bed was still reserved. It was said again. */
        ARRIVAL_UNHEARD,
        /** Somebody has left, and the bed was still taken. It was said again. */
        DEPARTURE_UNHEARD,
        /** Somebody lives in a bed, and no request says so. Nothing is done about it. */
        BED_WITHOUT_REQUEST,
        /** Somebody has arrived, and her bed is nobody's or another one's. Nothing is done about it. */
        REQUEST_WITHOUT_BED
    }
}
