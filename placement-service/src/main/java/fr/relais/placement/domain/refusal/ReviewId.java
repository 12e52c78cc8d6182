package fr.relais.placement.domain.refusal;

import java.util.UUID;

import fr.relais.placement.domain.request.OfferId;

/** The identity of a review: that of what was refused, so that one refusal has one review. */
public record ReviewId(UUID value) {

    public static ReviewId of(OfferId refused) {
        return new ReviewId(refused.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
