package fr.relais.placement.domain.request;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.PlacementEvent.RefusalReviewed;
import fr.relais.placement.domain.request.PlacementEvent.RefusalUnderReview;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.unchanged;

/**
 * The part of a request that remembers which refusals the coordinator looks at. None of it is refused, and none of it
 * moves the request: it has gone on at the centre's no.
 */
public final class Reviewing {

    /** Outcomes after which a centre may be asked again for the same request. */
    private static final Set<OfferOutcome> NOBODY_SAID_NO =
            Set.of(OfferOutcome.LAPSED, OfferOutcome.SITE_COMPROMISED, OfferOutcome.WITHDRAWN);

    private static final Set<SolicitationOutcome> NOBODY_SAID_NO_IN_ADVANCE =
            Set.of(SolicitationOutcome.THANKED, SolicitationOutcome.BEDS_GONE, SolicitationOutcome.WITHDRAWN);

    private final PlacementRequest request;

    private Reviewing(PlacementRequest request) {
        this.request = request;
    }

    public static Reviewing of(PlacementRequest request) {
        return new Reviewing(request);
    }

    /** A refusal as it was given, and what the coordinator makes of it. */
    public record Refusal(Refused refused, Scrutiny scrutiny) {}

    /** The refusals of the request: first those of centres asked in advance, each kind oldest first. */
    public Stream<Refusal> refusals() {
        var offers = request.closed().stream()
                .filter(one -> one.outcome() == OfferOutcome.REFUSED)
                .map(one -> new Refusal(Refused.of(one), one.scrutiny()));
        var asked = request.solicitations().closed().stream()
                .filter(one -> one.outcome() == SolicitationOutcome.REFUSED)
                .map(one -> new Refusal(Refused.of(one), one.scrutiny()));
        return Stream.concat(asked, offers);
    }

    /** Holds that were refused and not given back: they are the reviews'. */
    public Stream<HoldId> kept() {
        return refusals()
                .map(one -> one.refused().held())
                .filter(Objects::nonNull)
                .map(Refused.HeldBeds::hold);
    }

    /** The first refusal whose review is to be opened. */
    Optional<Refusal> due() {
        return refusals().filter(one -> one.scrutiny().isDue()).findFirst();
    }

    /** The review of that refusal is open, and has what the centre wrote. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> opened(OfferId refused) {
        return scrutinyOf(refused)
                .filter(Scrutiny::isDue)
                .<Decision<PlacementRequest, PlacementEvent, RequestRefusal>>map(
                        due -> accept(noting(refused, Scrutiny::opened), new RefusalUnderReview(refused)))
                .orElseGet(() -> unchanged(request));
    }

    /** The review has ended. A centre whose refusal was not admissible may be asked again, unless it was another no. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> decided(OfferId refused, ReviewVerdict verdict) {
        return scrutinyOf(refused)
                .filter(Scrutiny::isUndecided)
                .<Decision<PlacementRequest, PlacementEvent, RequestRefusal>>map(open -> accept(
                        admitting(noting(refused, one -> one.decided(verdict)), refused),
                        new RefusalReviewed(refused, verdict)))
                .orElseGet(() -> unchanged(request));
    }

    private Optional<Scrutiny> scrutinyOf(OfferId refused) {
        return refusals()
                .filter(one -> one.refused().offer().equals(refused))
                .map(Refusal::scrutiny)
                .findFirst();
    }

    private PlacementRequest noting(OfferId refused, UnaryOperator<Scrutiny> note) {
        var offers = request.closed().stream()
                .map(one -> one.offer().id().equals(refused) ? one.with(note.apply(one.scrutiny())) : one)
                .toList();
        var asked = request.solicitations().closed().stream()
                .map(one -> one.solicitation().id().equals(refused) ? one.with(note.apply(one.scrutiny())) : one)
                .toList();
        return new PlacementRequest(
                request.id(),
                request.submission(),
                request.stage(),
                request.search(),
                offers,
                request.releases(),
                new Solicitations(request.solicitations().open(), asked),
                request.separation(),
                request.ties());
    }

    private PlacementRequest admitting(PlacementRequest noted, OfferId refused) {
        var centre = refusals()
                .filter(one -> one.refused().offer().equals(refused))
                .map(one -> one.refused().place().centre())
                .findFirst()
                .orElseThrow();
        var search = noted.search();
        return isLeftOutOf(noted, centre)
                ? noted
                : noted.with(search.trying(search.tried().admitting(centre)));
    }

    private static boolean isLeftOutOf(PlacementRequest request, CentreRef centre) {
        var left = request.ties().transfer();
        var offers = request.closed().stream()
                .filter(one -> !one.scrutiny().overridden() && !NOBODY_SAID_NO.contains(one.outcome()))
                .map(one -> one.offer().candidate().centre());
        var asked = request.solicitations().closed().stream()
                .filter(one -> !one.scrutiny().overridden() && !NOBODY_SAID_NO_IN_ADVANCE.contains(one.outcome()))
                .map(one -> one.solicitation().candidate().centre());
        return left != null && left.centre().equals(centre)
                || Stream.concat(offers, asked).anyMatch(centre::equals);
    }
}
