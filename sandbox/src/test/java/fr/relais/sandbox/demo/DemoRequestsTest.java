package fr.relais.sandbox.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The ten requests of the demo are well formed, and play the scenarios they say they play. */
class DemoRequestsTest {

    private static final List<String> WISHES =
            List.of("SELF_CONTAINED", "STAFF_24H", "MEDIATION", "TRAFFICKING_TRAINING");

    static List<JsonNode> requests() {
        return DemoFiles.requests();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isOfferedByAKnownAssociationInBothLanguages(JsonNode file) {
        var referrers =
                DemoFiles.associations().stream().map(one -> one.path("account").asString());

        assertThat(referrers).contains(file.path("account").asString());
        assertThat(file.at("/title/fr").asString()).isNotBlank();
        assertThat(file.at("/title/en").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void hasTheFieldsOfARequestAndNoOther(JsonNode file) {
        var body = file.path("request");
        var required = Set.of(
                "track",
                "household",
                "relocation",
                "dangerZones",
                "localZones",
                "oceanCrossing",
                "dangerTier",
                "needs",
                "wishes",
                "languages",
                "agreement");
        var names = new HashSet<>(DemoFiles.names(body));
        names.remove("departsFrom");

        assertThat(names).isEqualTo(required);
        assertThat(body.at("/agreement/toBeLookedFor").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isWrittenInTheCodesOfPlacement(JsonNode file) {
        var body = file.path("request");

        assertThat(body.path("track").asString()).isIn("EMERGENCY", "LOCAL");
        assertThat(body.path("relocation").asString())
                .isIn("REMOVAL_REQUIRED", "REMOVAL_PREFERRED", "LOCAL_ONLY", "NO_PREFERENCE");
        assertThat(body.path("dangerTier").asString()).isIn("IMMINENT", "HIGH", "MODERATE");
        assertThat(DemoFiles.texts(body.path("needs"))).isSubsetOf("STEP_FREE", "PETS");
        assertThat(DemoFiles.texts(body.path("wishes"))).isSubsetOf(WISHES);
        assertThat(DemoFiles.departements().keySet())
                .containsAll(DemoFiles.texts(body.path("dangerZones")))
                .containsAll(DemoFiles.texts(body.path("localZones")));
        assertThat(body.path("languages").valueStream().toList()).isNotEmpty().allSatisfy(language -> {
            assertThat(language.path("code").asString()).matches(Codes::isLanguage);
            assertThat(language.path("level").asString()).isIn("BASIC", "FLUENT", "NATIVE");
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void hasAHouseholdOfPeopleWhoseAgesAgree(JsonNode file) {
        var people = file.at("/request/household/people").valueStream().toList();

        assertThat(people).hasSizeBetween(1, 12).allSatisfy(person -> {
            var ofAge =
                    List.of("ADULT", "SENIOR").contains(person.path("ageBand").asString());
            assertThat(DemoFiles.names(person))
                    .containsExactlyInAnyOrder("ageBand", "gender", "ageStatus", "parentOfMinors");
            assertThat(person.path("ageBand").asString()).isIn(Codes.AGE_BANDS);
            assertThat(person.path("gender").asString()).isIn(Codes.GENDERS);
            assertThat(person.path("ageStatus").asString().equals("ADULT")).isEqualTo(ofAge);
        });
    }

    @Test
    void playsTheScenariosOfTheDomain() {
        var scenarios = requests().stream()
                .filter(file -> file.has("scenario"))
                .map(file -> file.path("scenario").asInt())
                .toList();

        assertThat(scenarios).containsExactlyInAnyOrder(1, 3, 4, 5, 14);
    }

    @Test
    void leavesTheMotherOneOfTheTwoCentresForFamilies() {
        var danger = withNeighbours(DemoFiles.texts(DemoFiles.scenario(1).path("dangerZones")));
        var families = DemoFiles.centres().stream()
                .filter(centre -> DemoFiles.unitsOf(centre).anyMatch(DemoRequestsTest::isFreshForAFamilyOfThree))
                .map(centre -> centre.path("departement").asString())
                .toList();

        assertThat(families).hasSize(2);
        assertThat(families)
                .filteredOn(departement -> !danger.contains(departement))
                .hasSize(1);
    }

    @Test
    void hasFreshPlacesWhereTheWomanWithThreeZonesMustNotGo() {
        var danger = withNeighbours(DemoFiles.texts(DemoFiles.scenario(4).path("dangerZones")));
        var fresh = DemoFiles.centres().stream()
                .filter(centre -> DemoFiles.unitsOf(centre)
                        .anyMatch(unit -> unit.path("vacant").asInt() > 0))
                .map(centre -> centre.path("departement").asString())
                .collect(Collectors.toSet());

        assertThat(fresh).contains("75", "69", "13", "92", "93", "38", "84");
        assertThat(fresh).anyMatch(departement -> !danger.contains(departement));
    }

    @Test
    void hasNoVacancyYetWhereSheHasToStay() {
        var local = DemoFiles.texts(DemoFiles.scenario(5).path("localZones"));
        var there = DemoFiles.centres().stream()
                .filter(centre -> local.contains(centre.path("departement").asString()))
                .flatMap(DemoFiles::unitsOf);

        assertThat(there).isNotEmpty().allMatch(unit -> unit.path("vacant").asInt() == 0);
    }

    @Test
    void hasTheCrossingToMayotteWithAndWithoutOptIn() {
        var optIn = DemoFiles.scenario(14);
        var without = requests().stream()
                .map(file -> file.path("request"))
                .filter(body -> body.path("languages").equals(optIn.path("languages")))
                .filter(body -> !body.path("oceanCrossing").asBoolean());

        assertThat(optIn.path("oceanCrossing").asBoolean()).isTrue();
        assertThat(without).hasSize(1);
    }

    private static boolean isFreshForAFamilyOfThree(JsonNode unit) {
        return DemoFiles.texts(unit.at("/unit/publics/householdTypes")).contains("FAMILY")
                && unit.at("/unit/capacity").asInt() == 3
                && unit.path("vacant").asInt() == 3;
    }

    private static Set<String> withNeighbours(List<String> zones) {
        var covered = new HashSet<>(zones);
        zones.forEach(zone -> covered.addAll(
                DemoFiles.texts(DemoFiles.departements().get(zone).path("neighbours"))));
        return covered;
    }
}
