package fr.relais.placement.application;

import java.util.Optional;

import fr.relais.placement.domain.request.PlacementRequest;

/**
 * A part of a list of requests.
 *
 * @param limit how many at most
 * @param after the request after which it goes on, whether that is still in the list or not; empty for the beginning
 */
public record Page(int limit, Optional<PlacementRequest> after) {

    public static Page first(int limit) {
        return new Page(limit, Optional.empty());
    }
}
