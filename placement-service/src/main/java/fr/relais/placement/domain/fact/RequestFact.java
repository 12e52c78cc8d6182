package fr.relais.placement.domain.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.UnmetNeed;
import fr.relais.placement.domain.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * One request, as it is counted.
 *
 * @param request what its referrer knows it by; leaves this service as a digest only
 * @param organisation the referrer's; leaves this service as a digest only
 * @param quarter in which it was submitted
 * @param region where it comes from, or the country where that is not known; nothing finer
 * @param waited how long; there when, and only when, somebody arrived
 */
public record RequestFact(
        Reference request,
        String organisation,
        Quarter quarter,
        Track track,
        HouseholdType form,
        Set<AgeBand> ages,
        String region,
        FactOutcome outcome,
        @Nullable Waited waited,
        Set<WaitingReason> unmet,
        Set<RefusalReason> refusals) {

    /** No more than the country. */
    public static final String COUNTRY = "FR";

    public RequestFact {
        ages = Set.copyOf(ages);
        unmet = Set.copyOf(unmet);
        refusals = Set.copyOf(refusals);
    }

    /** The fact of a request as it stands, of the people in its file. */
    public static RequestFact of(PlacementRequest request, CaseFile file, Territory territory) {
        var submission = request.submission();
        return new RequestFact(
                submission.referrerRef(),
                submission.organisation(),
                Quarter.at(submission.submittedAt()),
                submission.track(),
                file.household().type(),
                file.household().people().stream().map(Person::ageBand).collect(Collectors.toSet()),
                territory
                        .find(file.departsFrom())
                        .map(place -> place.region().code())
                        .orElse(COUNTRY),
                FactOutcome.of(request.stage()),
                waited(request),
                unmet(request),
                refusals(request));
    }

    private static @Nullable Waited waited(PlacementRequest request) {
        var since = request.submission().seniority();
        if (request.stage() instanceof Stage.Placed placed) {
            return Waited.between(since, placed.arrivedAt());
        }
        return request.stage() instanceof Stage.Ended ended ? Waited.between(since, ended.arrivedAt()) : null;
    }

    private static Set<WaitingReason> unmet(PlacementRequest request) {
        var reasons = request.search().unmet().needs().stream()
                .map(UnmetNeed::reasons)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        if (request.stage() instanceof Stage.Waiting waiting) {
            reasons.addAll(waiting.reasons());
        }
        return reasons;
    }

    /** Every reason that a centre gave, once. */
    private static Set<RefusalReason> refusals(PlacementRequest request) {
        var ofOffers = request.closed().stream().flatMap(offer -> Stream.ofNullable(offer.reason()));
        var inAdvance = request.solicitations().closed().stream().flatMap(asked -> Stream.ofNullable(asked.reason()));
        return Stream.concat(ofOffers, inAdvance).collect(Collectors.toSet());
    }

    /** Where it is printed by accident, it says no more than its quarter. */
    @Override
    public String toString() {
        return "RequestFact[" + quarter.label() + "]";
    }
}
