package fr.relais.placement.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.placement.domain.assignment.Allotment;
import fr.relais.placement.domain.assignment.Waiter;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.scarcity.PriceReason;
import fr.relais.placement.domain.scarcity.PriceTable;
import org.jspecify.annotations.Nullable;

/** Asks the matcher with the prices of the moment, and says what they decided: they order places, never people. */
public final class PricedMatcher {

    private final Matcher matcher;
    private final ScarcityPrices prices;

    public PricedMatcher(Matcher matcher, ScarcityPrices prices) {
        this.matcher = matcher;
        this.prices = prices;
    }

    Matcher unpriced() {
        return matcher;
    }

    /** @param supply what there is, whatever its prices */
    Found match(MatchingProfile profile, Tried tried, Supply supply) {
        var table = prices.current();
        var index = supply.index();
        var now = supply.now();
        var priced = new Supply(index, table, now);
        var result = matcher.match(profile, tried, priced);
        var unpriced = matcher.match(profile, tried, Supply.unpriced(index, now));
        var decision = MatchingDecision.of(result, now).because(reason(result, unpriced, index, table));
        return new Found(result, decision, priced);
    }

    /** By waiter, where she is sent when all are looked at together; empty for those who go on waiting. */
    List<Optional<Candidate>> together(List<Waiter> waiters, NationalIndex index, Instant now) {
        return Allotment.of(waiters, matcher, new Supply(index, prices.current(), now));
    }

    /** What there was for the profile in particular, as it stands in the index now. */
    Optional<Candidate> find(Candidate wanted, MatchingProfile profile, Tried tried, Supply supply) {
        return matcher.all(profile, tried, new Supply(supply.index(), prices.current(), supply.now())).stream()
                .filter(one ->
                        one.centre().equals(wanted.centre()) && one.unit().equals(wanted.unit()))
                .findFirst();
    }

    /** None unless another place would have come first without prices: only then did they decide. */
    private static @Nullable PriceReason reason(
            MatchResult priced, MatchResult unpriced, NationalIndex index, PriceTable table) {
        var chosen = priced.best();
        var instead = unpriced.best();
        if (chosen.map(Candidate::unit).equals(instead.map(Candidate::unit))) {
            return null;
        }
        return chosen.flatMap(one -> kindOf(one, index))
                .flatMap(one -> instead.flatMap(other -> kindOf(other, index))
                        .map(other ->
                                new PriceReason(table.requests(), table.scarcityOf(one), table.scarcityOf(other))))
                .orElse(null);
    }

    private static Optional<Kind> kindOf(Candidate candidate, NationalIndex index) {
        return index.find(candidate.centre())
                .flatMap(centre -> centre.units().stream()
                        .filter(unit -> unit.unit().equals(candidate.unit()))
                        .findFirst()
                        .map(unit -> Kind.of(centre.departement(), unit)));
    }

    /** What the matcher found, the decision as it is kept, and what there was at what price. */
    record Found(MatchResult result, MatchingDecision decision, Supply priced) {

        /** The same with one candidate first: it was chosen for all who wait together, not for its price. */
        Found preferring(Candidate chosen) {
            var candidates = new ArrayList<>(List.of(chosen));
            result.candidates().stream()
                    .filter(one -> !one.centre().equals(chosen.centre()))
                    .forEach(candidates::add);
            var first = new MatchResult(candidates, result.exclusions(), result.reasons());
            return new Found(first, MatchingDecision.of(first, decision.at()), priced);
        }
    }
}
