package fr.relais.placement.domain.retention;

import java.time.Instant;

import fr.relais.placement.domain.request.RequestId;

/**
 * What is left of a case that was erased. It says nothing of anybody.
 *
 * @param request the case, opaque
 * @param at when it was erased
 * @param policy by which rule
 */
public record Tombstone(RequestId request, Instant at, String policy) {

    /** What is signed: all of it, in one form. */
    public String statement() {
        return request + "\n" + at + "\n" + policy;
    }
}
