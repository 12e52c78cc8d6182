package fr.relais.placement.domain.question;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Solicitation;

/** A centre's question inside the platform: it follows from the offer, so one offer cannot have two. */
public record QuestionId(UUID value) {

    /** Of what a centre is, or was, asked under that reference; empty when the request has no such reference. */
    public static Optional<QuestionId> about(PlacementRequest request, Reference ref) {
        return request.liveOffer()
                .filter(live -> live.ref().equals(ref))
                .or(() -> request.closedOffer(ref).map(ClosedOffer::offer))
                .map(Offer::id)
                .or(() -> request.solicitations().findAny(ref).map(Solicitation::id))
                .map(QuestionId::about);
    }

    static QuestionId about(OfferId offer) {
        return new QuestionId(UUID.nameUUIDFromBytes(("question about " + offer).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
