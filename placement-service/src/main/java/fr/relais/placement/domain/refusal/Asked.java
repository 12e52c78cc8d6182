package fr.relais.placement.domain.refusal;

import java.time.Instant;
import java.util.stream.Stream;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.ClosedSolicitation;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.OfferOutcome;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Scrutiny;
import fr.relais.placement.domain.request.SolicitationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * That a centre was asked once, by an offer or in advance, and how that stands.
 *
 * @param reason the centre's, exactly when it refused
 * @param silent whether its time to answer passed without an answer
 * @param state what the coordinator makes of the refusal
 */
public record Asked(
        OfferId offer,
        Candidate place,
        Instant at,
        @Nullable RefusalReason reason,
        boolean silent,
        Scrutiny.State state) {

    /** Every time that a centre was asked for the request. */
    public static Stream<Asked> of(PlacementRequest request) {
        var solicitations = request.solicitations();
        return Stream.of(
                        request.closed().stream().map(Asked::of),
                        solicitations.closed().stream().map(Asked::of),
                        request.liveOffer().stream().map(offer -> open(offer.id(), offer.candidate(), offer.madeAt())),
                        solicitations.open().stream()
                                .map(one -> open(
                                        one.id(), one.candidate(), one.intent().intendedAt())))
                .flatMap(asked -> asked)
                .distinct();
    }

    private static Asked of(ClosedOffer closed) {
        var offer = closed.offer();
        var refused = closed.outcome() == OfferOutcome.REFUSED;
        return new Asked(
                offer.id(),
                offer.candidate(),
                offer.madeAt(),
                refused ? closed.reason() : null,
                closed.outcome() == OfferOutcome.NO_ANSWER,
                closed.scrutiny().state());
    }

    private static Asked of(ClosedSolicitation closed) {
        var asked = closed.solicitation();
        var refused = closed.outcome() == SolicitationOutcome.REFUSED;
        return new Asked(
                asked.id(),
                asked.candidate(),
                asked.intent().intendedAt(),
                refused ? closed.reason() : null,
                closed.outcome() == SolicitationOutcome.NO_ANSWER,
                closed.scrutiny().state());
    }

    private static Asked open(OfferId offer, Candidate place, Instant at) {
        return new Asked(offer, place, at, null, false, Scrutiny.State.NONE);
    }

    public boolean refused() {
        return reason != null;
    }
}
