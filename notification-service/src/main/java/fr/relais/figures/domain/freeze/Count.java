package fr.relais.figures.domain.freeze;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;

/**
 * What a quarter is counted from.
 *
 * @param given the kinds of exploitation and who identified her, as they were given, by what {@code entryOf} says of a
 *     fact
 * @param registered how many organisations could have asked, as far as that was told
 */
public record Count(Quarter quarter, Collection<Fact> facts, Map<UUID, Given> given, int registered) {

    /** @param entryOf under what its own organisation, and no other, gave the kind of a fact */
    public FrozenQuarter frozen(Function<Fact, UUID> entryOf) {
        var whole = facts.stream()
                .map(fact -> with(fact, given.getOrDefault(entryOf.apply(fact), Given.NOTHING)))
                .toList();
        var reporting = facts.stream().map(Fact::organisation).distinct().count();
        return FrozenQuarter.of(quarter, whole, Math.max(registered, (int) reporting));
    }

    private static Fact with(Fact fact, Given given) {
        return new Fact(
                fact.key(),
                fact.quarter(),
                fact.track(),
                fact.household(),
                fact.ages(),
                fact.region(),
                fact.outcome(),
                fact.waited(),
                fact.unmet(),
                fact.refusals(),
                given.kind(),
                given.identification(),
                fact.organisation());
    }
}
