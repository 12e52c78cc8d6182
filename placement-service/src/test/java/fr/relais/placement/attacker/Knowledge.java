package fr.relais.placement.attacker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows for the attacker from the answers, and nothing that does not follow. A yes tells that a house is within
 * the reach of his search and the régions that are named. Two answers are about one house only when something in them
 * is the same. That nothing is found tells nothing: a house may be full, or not for these people, or have said no.
 */
final class Knowledge {

    private final PublicList list;
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> signs = new ArrayList<>();

    Knowledge(PublicList list) {
        this.list = list;
    }

    /** A house is somewhere in this area; the handles name it. */
    record Fact(Set<String> area, Set<String> handles) {

        private boolean sameHouse(Fact other) {
            return handles.stream().anyMatch(other.handles::contains);
        }

        private Fact with(Fact other) {
            var both = new TreeSet<>(area);
            both.retainAll(other.area);
            var all = new HashSet<>(handles);
            all.addAll(other.handles);
            return new Fact(both, all);
        }
    }

    /** The same, with what its times and distances tell beside; returns the area that is left. */
    Set<String> hears(Answer answer, Form form, Times times) {
        if (!answer.tellsOfAPlace()) {
            times.strange(answer.times()).forEach(time -> signs.add("a time before a yes: " + time));
            return Set.of();
        }
        var area = areaOf(answer, form);
        for (var time : times.strange(answer.times())) {
            leave(area, times.places(time, form.from(), area), "a time that nobody said: " + time);
        }
        for (var number : answer.numbers()) {
            leave(area, at(number, form.from()), "a number that nobody said: " + number);
        }
        note(new Fact(area, answer.handles()));
        return area;
    }

    private Set<String> at(int borders, String from) {
        return list.territory.bordersFrom(from).entrySet().stream()
                .filter(there -> there.getValue() == borders)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What can be explained by no place is a sign all the same. */
    private void leave(Set<String> area, Set<String> places, String otherwise) {
        if (area.stream().anyMatch(places::contains)) {
            area.retainAll(places);
        } else {
            signs.add(otherwise);
        }
    }

    /** Houses of which no two are one. */
    void areOthers(List<Set<String>> areas) {
        new Distinct(list, areas).possible().forEach(area -> note(new Fact(area, Set.of())));
    }

    /** An answer to one of his own requests. */
    void hears(Answer answer, Form form) {
        if (answer.tellsOfAPlace()) {
            note(new Fact(areaOf(answer, form), answer.handles()));
        }
    }

    private Set<String> areaOf(Answer answer, Form form) {
        var area = new TreeSet<>(form.reach(list.territory));
        if (!answer.regions().isEmpty()) {
            area.removeIf(code -> !answer.regions().contains(list.region(code).code()));
        }
        if (!answer.codes().isEmpty()) {
            area.retainAll(answer.codes());
        }
        return area;
    }

    /** An answer to something else that names places. */
    void reads(Answer answer) {
        if (answer.status() == 200) {
            answer.codes().forEach(code -> note(new Fact(Set.of(code), Set.of())));
        }
    }

    /** Two answers differ that should not: one of them tells of a place before a house has said yes. */
    void sees(String what, Answer one, Answer other) {
        if (!one.shape().equals(other.shape())) {
            signs.add(what);
        }
    }

    private void note(Fact fact) {
        var joined = fact;
        for (var other : List.copyOf(facts)) {
            if (other.sameHouse(fact)) {
                facts.remove(other);
                joined = joined.with(other);
            }
        }
        facts.add(joined);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    List<String> signs() {
        return List.copyOf(signs);
    }

    /** The areas that are too small: fewer than five candidates, or no whole région. */
    List<Set<String>> tooNear() {
        return facts.stream().map(Fact::area).filter(area -> !list.coarse(area)).toList();
    }

    /** Everything that he should not have learned, in words. */
    List<String> mistakes() {
        return Stream.concat(tooNear().stream().map(area -> "a house is in " + area), signs.stream())
                .toList();
    }

    /** The smallest area in which he knows a house and in which this one is: no less than he can know about it. */
    Set<String> possibleFor(String house) {
        return facts.stream()
                .map(Fact::area)
                .filter(area -> area.contains(house))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(list.territory.codes());
    }

    /** Fails when he takes for true what is not: an area in which there is no house. */
    void isSound(Collection<String> houses) {
        for (var fact : facts) {
            if (houses.stream().noneMatch(fact.area::contains)) {
                throw new AssertionError("he infers what is not true: " + fact);
            }
        }
    }
}
