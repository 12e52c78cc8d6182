package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import fr.relais.statistics.table.FrozenQuarter;

/** Requests that nobody made: a few categories are common, most are rare, and some are empty. */
public final class Synthetic {

    public static final Quarter FIRST = new Quarter(2025, 1);

    private final Random random;

    public Synthetic(long seed) {
        this.random = new Random(seed);
    }

    /** Some quarters in a row, with about so many requests each. */
    public static List<FrozenQuarter> quarters(long seed, int quarters, int requests) {
        var synthetic = new Synthetic(seed);
        var frozen = new ArrayList<FrozenQuarter>();
        var quarter = FIRST;
        for (var at = 0; at < quarters; at++) {
            var about = requests / 2 + synthetic.random.nextInt(requests + 1);
            frozen.add(FrozenQuarter.of(quarter, synthetic.facts(quarter, about), 59));
            quarter = quarter.next();
        }
        return frozen;
    }

    public List<Fact> facts(Quarter quarter, int requests) {
        var facts = new ArrayList<Fact>();
        for (var at = 0; at < requests; at++) {
            facts.add(fact(quarter));
        }
        return facts;
    }

    public Fact fact(Quarter quarter) {
        var outcome = oneOf(RequestOutcome.values());
        return new Fact(
                new UUID(random.nextLong(), random.nextLong()),
                quarter,
                oneOf(Track.values()),
                oneOf(HouseholdForm.values()),
                some(AgeBand.class, 2, true),
                oneOf(Region.values()),
                outcome,
                outcome == RequestOutcome.PLACED ? oneOf(WaitingBand.values()) : null,
                some(UnmetReason.class, 3, false),
                some(RefusalReason.class, 3, false),
                oneOf(Exploitation.values()),
                oneOf(Identification.values()),
                "organisation-" + random.nextInt(20));
    }

    /** The further back, the rarer. */
    private <T> T oneOf(T[] values) {
        return values[Math.min((int) (-Math.log(1 - random.nextDouble()) * values.length / 3.5), values.length - 1)];
    }

    private <T extends Enum<T>> Set<T> some(Class<T> type, int most, boolean atLeastOne) {
        var some = EnumSet.noneOf(type);
        var number = random.nextInt(most + 1);
        for (var at = 0; at < number || (atLeastOne && some.isEmpty()); at++) {
            some.add(oneOf(type.getEnumConstants()));
        }
        return some;
    }
}
