package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.EndedHold;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.HoldEnd;
import fr.relais.capacity.domain.centre.HoldId;
import org.jspecify.annotations.Nullable;

/**
 * What a compromised site means, all of it: what is stopped, who is to be brought away, and what others were told of
 * the place.
 *
 * @param beingCleared whether the first of two coordinators has said that nobody knows of it
 * @param frozen the beds that nobody is sent to
 * @param withdrawn the holds that the centre had not answered; remembered for seven days
 * @param evacuate who lives there or is expected
 * @param disclosed to whom something was said of the place, also when nobody came or stayed; remembered for seven days
 *     after it was over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SiteResponse(
        boolean compromised,
        boolean beingCleared,
        @Nullable Instant since,
        List<String> frozen,
        List<String> withdrawn,
        List<EvacuationResponse> evacuate,
        List<DisclosureResponse> disclosed) {

    /** A hold under which somebody lives there, or is expected. */
    record EvacuationResponse(String hold, String unit, List<String> beds, String state) {

        static EvacuationResponse of(Hold hold, Centre centre) {
            return new EvacuationResponse(
                    hold.id().toString(),
                    hold.unit().value(),
                    centre.bedsUnder(hold.id()).stream()
                            .map(bed -> bed.id().value())
                            .toList(),
                    hold.phase().beds().name());
        }
    }

    /**
     * What a referrer has learnt of the place.
     *
     * @param what all that anybody is told here: the région. Where she is met is said by placement-service, which also
     *     knows how often it was read
     * @param since when the centre agreed
     */
    record DisclosureResponse(String hold, List<String> what, Instant since) {

        private static final List<String> TOLD_AFTER_AGREEMENT = List.of("REGION");

        static Stream<DisclosureResponse> of(HoldId hold, @Nullable Instant agreedAt) {
            return agreedAt == null
                    ? Stream.empty()
                    : Stream.of(new DisclosureResponse(hold.toString(), TOLD_AFTER_AGREEMENT, agreedAt));
        }
    }

    static SiteResponse of(Centre centre) {
        var since = centre.standing().compromisedAt();
        if (since == null) {
            return new SiteResponse(false, false, null, List.of(), List.of(), List.of(), List.of());
        }
        var staying = centre.holds().active();
        return new SiteResponse(
                true,
                centre.beingCleared(),
                since,
                frozen(centre),
                withdrawn(centre, ended -> !ended.at().isBefore(since)),
                staying.stream()
                        .map(hold -> EvacuationResponse.of(hold, centre))
                        .toList(),
                disclosed(centre));
    }

    private static List<DisclosureResponse> disclosed(Centre centre) {
        var staying =
                centre.holds().active().stream().flatMap(hold -> DisclosureResponse.of(hold.id(), hold.agreedAt()));
        var over = centre.holds().ended().stream().flatMap(hold -> DisclosureResponse.of(hold.id(), hold.agreedAt()));
        return Stream.concat(staying, over)
                .sorted(Comparator.comparing(DisclosureResponse::since).thenComparing(DisclosureResponse::hold))
                .toList();
    }

    private static List<String> frozen(Centre centre) {
        return centre.units().stream()
                .flatMap(unit -> unit.beds().stream())
                .filter(bed -> bed instanceof Bed.Frozen)
                .map(bed -> bed.id().value())
                .toList();
    }

    private static List<String> withdrawn(Centre centre, Predicate<EndedHold> thisTime) {
        return centre.holds().ended().stream()
                .filter(ended -> ended.end() == HoldEnd.WITHDRAWN)
                .filter(thisTime)
                .map(EndedHold::id)
                .map(HoldId::toString)
                .toList();
    }
}
