package fr.relais.benchmarks.demand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 101 départements with their borders, and how many people live in each. */
public final class FrenchMap {

    private static final int FAR = 1_000;

    private final List<Departement> departements;
    private final Territory territory;
    private final Shares<String> byPeople = new Shares<>();

    private FrenchMap(List<Departement> departements, JsonNode people) {
        this.departements = departements;
        this.territory = new Territory(departements);
        departements.forEach(
                one -> byPeople.and(people.path("people").path(one.code()).asInt(), one.code()));
    }

    /** As placement-service and INSEE have it. */
    public static FrenchMap read() {
        return new FrenchMap(
                json("/departements.json")
                        .path("departements")
                        .valueStream()
                        .map(FrenchMap::departement)
                        .sorted(Comparator.comparing(Departement::code))
                        .toList(),
                json("/demand/populations.json"));
    }

    private static Departement departement(JsonNode node) {
        var region = node.path("region");
        return new Departement(
                node.path("code").asString(),
                node.path("name").asString(),
                new Region(region.path("code").asString(), region.path("name").asString()),
                node.path("neighbours").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet()),
                node.path("territory").asString());
    }

    private static JsonNode json(String name) {
        try (var file = FrenchMap.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("a file of the map is missing");
            }
            return new JsonMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a file of the map cannot be read", unreadable);
        }
    }

    public Territory territory() {
        return territory;
    }

    /** The code of the région that a département lies in. */
    public String regionOf(String code) {
        return territory.find(code).orElseThrow().region().code();
    }

    /** A département, drawn as often as people live there. */
    String whereSomebodyLives(Draws draws) {
        return draws.one(byPeople);
    }

    boolean overseas(String code) {
        return code.length() == 3;
    }

    /** The départements nearest by borders to cross, itself first; fewer where no border leads on. */
    List<String> nearest(String code, int count) {
        var borders = territory.bordersFrom(code);
        var byDistance = new TreeMap<Integer, List<String>>();
        departements.forEach(one -> byDistance
                .computeIfAbsent(borders.getOrDefault(one.code(), FAR), distance -> new ArrayList<>())
                .add(one.code()));
        byDistance.remove(FAR);
        return byDistance.values().stream().flatMap(List::stream).limit(count).toList();
    }
}
