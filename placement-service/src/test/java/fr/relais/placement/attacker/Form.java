package fr.relais.placement.attacker;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import fr.relais.placement.domain.territory.Territory;

/**
 * A made-up request for a place tonight.
 *
 * @param danger the danger zones that it names
 * @param local the only départements that will do; empty when it is bound to none
 * @param from where the made-up person sets out from
 * @param people how many they are; more than a few find nobody who takes them
 */
record Form(Set<String> danger, Set<String> local, String from, int people) {

    static Form awayFrom(Collection<String> danger, String from) {
        return new Form(new TreeSet<>(danger), Set.of(), from, 1);
    }

    static Form near(Collection<String> local, String from) {
        return new Form(Set.of(), new TreeSet<>(local), from, 1);
    }

    Form of(int more) {
        return new Form(danger, local, from, more);
    }

    /** Where a place may be found for them: reckoned from the published rules, not asked of the service. */
    Set<String> reach(Territory map) {
        var reach = new HashSet<>(local.isEmpty() ? map.landOf(from) : local);
        danger.forEach(zone -> reach.removeAll(map.around(zone)));
        return reach;
    }

    String body() {
        var person = "{\"ageBand\":\"ADULT\",\"gender\":\"F\",\"ageStatus\":\"ADULT\",\"parentOfMinors\":false}";
        return """
                {"track":"EMERGENCY","dangerTier":"HIGH","relocation":"%s","dangerZones":%s,"localZones":%s,
                 "departsFrom":"%s","household":{"people":[%s]},"languages":[],"needs":[],"wishes":[],
                 "agreement":{"toBeLookedFor":true}}""".formatted(
                        local.isEmpty() ? "NO_PREFERENCE" : "LOCAL_ONLY",
                        json(danger),
                        json(local),
                        from,
                        (person + ",").repeat(people - 1) + person);
    }

    private static String json(Set<String> codes) {
        return codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
