package fr.relais.capacity.domain.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What would change if one list of prospects took the place of another. */
public final class RegisterDifference {

    private RegisterDifference() {}

    /** Counts by the number of the register; the rows that were left out are those of the intake. */
    public static ImportReport of(Collection<Prospect> present, RegisterIntake intake) {
        var known = new HashMap<FinessNumber, Prospect>();
        present.forEach(prospect -> known.put(prospect.number(), prospect));
        var create = 0;
        var unchanged = 0;
        for (var prospect : intake.prospects()) {
            var before = known.get(prospect.number());
            create += before == null ? 1 : 0;
            unchanged += prospect.equals(before) ? 1 : 0;
        }
        var update = intake.prospects().size() - create - unchanged;
        return new ImportReport(
                counts(intake, known, new int[] {create, update, unchanged}),
                intake.errors().kept());
    }

    private static ImportCounts counts(RegisterIntake intake, Map<FinessNumber, Prospect> known, int[] counted) {
        return new ImportCounts(
                counted[0],
                counted[1],
                counted[2],
                known.size() - counted[1] - counted[2],
                intake.errors().rejectedRows(),
                intake.ignored());
    }
}
