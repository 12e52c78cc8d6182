package fr.relais.placement.application;

import java.util.Optional;

import fr.relais.placement.domain.stay.Stay;

/**
 * A part of a list of stays.
 *
 * @param limit how many at most
 * @param after the stay after which it goes on, whether that is still in the list or not; empty for the beginning
 */
public record StayPage(int limit, Optional<Stay> after) {

    public static StayPage first(int limit) {
        return new StayPage(limit, Optional.empty());
    }
}
