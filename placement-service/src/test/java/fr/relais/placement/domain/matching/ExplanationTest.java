package fr.relais.placement.domain.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.explanation.Explainer;
import fr.relais.placement.domain.explanation.Explainer.Asked;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** What is kept is enough to ask again, and the answer is the same to the byte. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheSameToTheByteWhenWorkedOutAgainFromWhatItHolds(long seed) {
        var random = new Random(seed);
        var network = new RandomNetwork(random, 60);
        var profile = Profiles.anyProfile(random);
        var tried = network.tried();

        var kept = explain(profile, tried, network.index());
        var read = JSON.readTree(kept);
        var centres = new ArrayList<>(network.centres());
        Collections.shuffle(centres, random);
        var again = explain(profile(read.path("inputs")), tried(read.path("tried")), indexOf(centres));

        assertThat(text(again)).isEqualTo(text(kept));
    }

    private static NationalIndex indexOf(List<CentreAvailability> centres) {
        var index = NationalIndex.EMPTY;
        for (var centre : centres) {
            index = index.with(List.of(centre));
        }
        return index;
    }

    private static byte[] explain(MatchingProfile profile, Tried tried, NationalIndex index) {
        var supply = new Supply(index, kind -> kind.beds(), NOW);
        var result = new Matcher(MAP).match(profile, tried, supply);
        return new Explainer(MAP)
                .ofTheCountry(new Asked(profile, tried, supply), result, null)
                .bytes();
    }

    private static MatchingProfile profile(JsonNode inputs) {
        return new MatchingProfile(
                UUID.fromString(inputs.path("seed").stringValue()),
                new Household(inputs.path("people")
                        .valueStream()
                        .map(ExplanationTest::person)
                        .toList()),
                DurationClass.valueOf(inputs.path("duration").stringValue()),
                Relocation.valueOf(inputs.path("relocation").stringValue()),
                texts(inputs.path("dangerZones")),
                texts(inputs.path("localZones")),
                inputs.path("oceanCrossing").booleanValue(),
                inputs.path("departsFrom").stringValue(),
                texts(inputs.path("needs")).stream().map(Need::valueOf).collect(Collectors.toSet()),
                texts(inputs.path("wishes")).stream().map(Wish::valueOf).collect(Collectors.toSet()),
                texts(inputs.path("languages")));
    }

    private static Person person(JsonNode one) {
        return new Person(
                AgeBand.valueOf(one.path("ageBand").stringValue()),
                Gender.valueOf(one.path("gender").stringValue()),
                AgeStatus.valueOf(one.path("ageStatus").stringValue()),
                one.path("parentOfMinors").booleanValue());
    }

    private static Tried tried(JsonNode tried) {
        return new Tried(
                texts(tried.path("leftOut")).stream()
                        .map(ExplanationTest::centre)
                        .collect(Collectors.toSet()),
                tried.path("passedOver")
                        .valueStream()
                        .map(one -> new Tried.PassedOver(
                                centre(one.path("centre").stringValue()),
                                new UnitRef(one.path("unit").stringValue()),
                                one.path("version").longValue()))
                        .collect(Collectors.toSet()));
    }

    private static CentreRef centre(String id) {
        return new CentreRef(UUID.fromString(id));
    }

    private static Set<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Two candidates are enough to say by what the first came first. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesWhatDecidedBetweenTheFirstTwo(long seed) {
        var random = new Random(seed);
        var profile = Profiles.randomProfile(random);
        var supply = Supply.unpriced(NationalIndex.EMPTY.with(Profiles.randomCentres(random, 60)), NOW);
        var candidates = new Matcher(MAP).match(profile, Tried.NOTHING, supply).candidates();

        var why = new WhyThis(profile, supply, MAP);

        for (var i = 1; i < candidates.size(); i++) {
            var decided = why.decidedBy(candidates.get(i - 1), candidates.get(i));
            assertThat(decided).isEqualTo(why.decidedBy(candidates.get(i), candidates.get(i - 1)));
            assertThat(decided).isPresent();
            assertThat(decided.orElseThrow().of(why.rank(candidates.get(i - 1)).orElseThrow()))
                    .isLessThan(
                            decided.orElseThrow().of(why.rank(candidates.get(i)).orElseThrow()));
        }
    }

    @Test
    void saysThatSupportDecided() {
        var plain = UnitBuilder.aUnit("plain");
        var staffed = UnitBuilder.aUnit("staffed").offering(Feature.STAFF_24H);
        var profile = Profiles.looking(Profiles.woman());
        var supply = Matching.supplyOf(plain, staffed);

        var explained = text(explain(profile, Tried.NOTHING, supply.index()));

        assertThat(explained)
                .startsWith("{\"ruleSet\":\"" + Matcher.RULE_SET + "\",\"at\":\"2026-11-20T21:30:00Z\",\"inputs\":{")
                .contains("\"index\":{\"centres\":2,\"units\":2}", "\"count\":2", "\"decidedBy\":\"SUPPORT\"")
                .contains("\"unit\":\"staffed\"");
    }
}
