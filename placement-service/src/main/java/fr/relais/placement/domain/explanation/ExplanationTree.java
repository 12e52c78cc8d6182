package fr.relais.placement.domain.explanation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.matching.WhyNot;
import fr.relais.placement.domain.scarcity.PriceReason;
import fr.relais.placement.domain.scarcity.Scarcity;

/** An explanation as names and values, in an order of its own; whatever has no order by itself is sorted. */
final class ExplanationTree {

    private ExplanationTree() {}

    static Map<String, Object> of(Explanation explanation) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("ruleSet", explanation.ruleSet());
        tree.put("at", explanation.at());
        tree.put("inputs", inputs(explanation.profile()));
        tree.put("tried", tried(explanation.tried()));
        tree.put("forAll", explanation.forAll());
        var seen = explanation.seen();
        if (seen != null) {
            tree.put("index", members("centres", seen.centres(), "units", seen.units()));
        }
        tree.put(
                "candidates",
                explanation.candidates().stream()
                        .map(ExplanationTree::candidate)
                        .toList());
        tree.put("count", explanation.count());
        tree.put("exclusions", new TreeMap<>(explanation.exclusions()));
        tree.put(
                "excluded",
                explanation.excluded().stream().map(ExplanationTree::centre).toList());
        tree.put("reasons", sorted(explanation.reasons()));
        if (explanation.decidedBy() != null) {
            tree.put("decidedBy", explanation.decidedBy());
        }
        if (explanation.price() != null) {
            tree.put("price", price(explanation.price()));
        }
        return tree;
    }

    private static Map<String, Object> inputs(MatchingProfile profile) {
        var tree = members(
                "seed", profile.seed(), "people", people(profile.household().people()));
        tree.put("duration", profile.duration());
        tree.put("relocation", profile.relocation());
        tree.put("dangerZones", sorted(profile.dangerZones()));
        tree.put("localZones", sorted(profile.localZones()));
        tree.put("oceanCrossing", profile.oceanCrossing());
        tree.put("departsFrom", profile.departsFrom());
        tree.put("needs", sorted(profile.needs()));
        tree.put("wishes", sorted(profile.wishes()));
        tree.put("languages", sorted(profile.languages()));
        return tree;
    }

    /** Who is named first in a household decides nothing. */
    private static List<Map<String, Object>> people(List<Person> people) {
        return people.stream()
                .map(person -> {
                    var tree = members("ageBand", person.ageBand(), "gender", person.gender());
                    tree.put("ageStatus", person.ageStatus());
                    tree.put("parentOfMinors", person.parentOfMinors());
                    return tree;
                })
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Map<String, Object> tried(Tried tried) {
        var passed = tried.passedOver().stream()
                .map(one -> {
                    var tree =
                            members("centre", one.centre(), "unit", one.unit().value());
                    tree.put("version", one.version());
                    return tree;
                })
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        return members("leftOut", sorted(tried.leftOut()), "passedOver", passed);
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        var tree = members("centre", candidate.centre(), "departement", candidate.departement());
        tree.put("version", candidate.centreVersion());
        tree.put("unit", candidate.unit().value());
        tree.put("beds", candidate.beds());
        tree.put("price", candidate.price());
        var block = candidate.outOf();
        if (block != null) {
            tree.put("outOf", block.hold());
        }
        return tree;
    }

    private static Map<String, Object> centre(WhyNot.Centre centre) {
        var tree = members("centre", centre.centre(), "departement", centre.departement());
        tree.put("version", centre.version());
        tree.put(
                "units",
                centre.units().stream()
                        .map(unit -> members("unit", unit.unit().value(), "exclusions", unit.exclusions()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> price(PriceReason reason) {
        var tree = members("requests", reason.requests(), "chosen", scarcity(reason.chosen()));
        tree.put("instead", scarcity(reason.instead()));
        return tree;
    }

    private static Map<String, Object> scarcity(Scarcity scarcity) {
        return members("price", scarcity.price(), "couldUse", scarcity.couldUse());
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static Map<String, Object> members(String first, Object one, String second, Object other) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put(first, one);
        tree.put(second, other);
        return tree;
    }
}
