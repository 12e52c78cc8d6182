package fr.relais.sandbox.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo network is complete, consistent, and written in the codes of the services. */
class DemoNetworkTest {

    private static final Set<String> OVERSEAS = Set.of("971", "972", "973", "974", "976");

    @Test
    void hasFiftyCentresAndEighteenAssociations() {
        assertThat(DemoFiles.centres()).hasSize(50);
        assertThat(DemoFiles.associations()).hasSize(18);
        assertThat(DemoFiles.requests()).hasSize(10);
    }

    @Test
    void isSpreadOverRealDepartementsOverseasIncluded() {
        var departements = valuesOf(DemoFiles.centres(), "departement");

        assertThat(DemoFiles.departements().keySet()).containsAll(departements);
        assertThat(departements).containsAll(OVERSEAS).contains("2A").doesNotHaveDuplicates();
        assertThat(DemoFiles.departements().keySet()).containsAll(valuesOf(DemoFiles.associations(), "departement"));
    }

    @Test
    void everyKeyIsUnique() {
        var keys = Stream.of(DemoFiles.centres(), DemoFiles.units(), DemoFiles.associations())
                .flatMap(files -> valuesOf(files, "key").stream());

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("demo-[a-z]+-[0-9]{2}(-[0-9])?"));
    }

    @Test
    void everyOrganisationHasOneAccountThatActsForIt() {
        assertThat(accountsOf(DemoFiles.centres())).isEqualTo(accountsWithRole("CENTRE"));
        assertThat(accountsOf(DemoFiles.associations())).isEqualTo(accountsWithRole("REFERRER"));
        assertThat(valuesOf(DemoFiles.accounts(), "account")).doesNotHaveDuplicates();
        assertThat(valuesOf(DemoFiles.accounts(), "subject")).doesNotHaveDuplicates();
    }

    /** Who brings somebody is one person of an association, and not the one who asks for the place. */
    @Test
    void oneAssociationHasASecondPerson() {
        assertThat(DemoFiles.accounts().stream().filter(DemoNetworkTest::isSecondPerson))
                .singleElement()
                .satisfies(account -> assertThat(account.path("organisation").asString())
                        .isIn(valuesOf(DemoFiles.associations(), "organisation")));
    }

    private static boolean isSecondPerson(JsonNode account) {
        return account.path("account").asString().matches("referrer-[0-9]{2}-02");
    }

    @Test
    void someOrganisationOwnsSeveralCentres() {
        assertThat(Set.copyOf(valuesOf(DemoFiles.centres(), "organisation"))).hasSizeLessThan(50);
    }

    @Test
    void hasAnAccountForEveryRole() {
        var roles = DemoFiles.accounts().stream().flatMap(account -> DemoFiles.texts(account.path("roles")).stream());

        assertThat(roles.collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "COORDINATOR", "REFERRER", "CENTRE", "CHILD_PROTECTION", "RAPPORTEUR", "AUDITOR");
    }

    @Test
    void accountsSayWhoTheyAreInBothLanguages() {
        assertThat(DemoFiles.accounts()).allSatisfy(account -> {
            assertThat(DemoFiles.names(account))
                    .containsExactlyInAnyOrder(
                            "account", "secret", "subject", "organisation", "roles", "departements", "label");
            assertThat(account.at("/label/fr").asString()).isNotBlank();
            assertThat(account.at("/label/en").asString()).isNotBlank();
        });
    }

    @Test
    void unitsAreWrittenInTheCodesOfCapacity() {
        assertThat(DemoFiles.units()).allSatisfy(DemoNetworkTest::isAUnit);
        assertThat(DemoFiles.units().stream().flatMap(unit -> unit.findValuesAsString("level").stream()))
                .contains("BASIC", "FLUENT", "NATIVE");
        assertThat(valuesOf(DemoFiles.centres(), "kind"))
                .isSubsetOf("ACSE_PARTNER", "CHRS", "FLAT", "CHILD_FACILITY", "EMERGENCY", "HOTEL_BRIDGE");
    }

    private static void isAUnit(JsonNode entry) {
        var unit = entry.path("unit");
        assertThat(DemoFiles.names(unit))
                .containsExactlyInAnyOrder(
                        "mode", "capacity", "durationClass", "cots", "publics", "features", "languages");
        assertThat(unit.path("mode").asString()).isIn("WHOLE_UNIT", "PER_BED");
        assertThat(unit.path("durationClass").asString()).isIn("SHORT", "LONG");
        assertThat(unit.path("capacity").asInt()).isBetween(1, 200);
        assertThat(entry.path("vacant").asInt())
                .isBetween(0, unit.path("capacity").asInt());
        Codes.PUBLICS.forEach((field, codes) -> assertThat(DemoFiles.texts(unit.at("/publics/" + field)))
                .isNotEmpty()
                .isSubsetOf(codes));
        assertThat(DemoFiles.texts(unit.path("features"))).isSubsetOf(Codes.FEATURES);
        assertThat(unit.path("languages").valueStream().toList()).isNotEmpty().allSatisfy(language -> {
            assertThat(language.path("code").asString()).matches(Codes::isLanguage);
            assertThat(language.path("level").asString()).isIn("BASIC", "FLUENT", "NATIVE");
        });
    }

    @Test
    void hasTheCentresThatTheDemoIsAbout() {
        assertThat(centresTaking("householdTypes", "FAMILY")).hasSize(2);
        assertThat(unitsOfCentreIn("75"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.at("/unit/capacity").asInt()).isEqualTo(5));
        assertThat(unitsOfCentreIn("976"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.at("/unit/capacity").asInt()).isEqualTo(1));
        assertThat(centresTaking("genders", "M")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(unitsWith("STEP_FREE")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void hasAConventionOfEachKind() {
        assertThat(conventionIn("75").at("/schemes/0/cap").asInt()).isEqualTo(5);
        assertThat(unitsOfCentreIn("75"))
                .allSatisfy(unit -> assertThat(unit.path("scheme").asInt(-1)).isZero());
        assertThat(conventionIn("976").at("/capacity/kind").asString()).isEqualTo("SPOT");
        assertThat(conventionIn("31").at("/capacity/kind").asString()).isEqualTo("QUOTA");
    }

    private static JsonNode conventionIn(String departement) {
        return DemoFiles.centres().stream()
                .filter(centre -> centre.path("departement").asString().equals(departement))
                .findFirst()
                .orElseThrow()
                .path("convention");
    }

    @Test
    void minorsAloneAreOnlyInTheChildFacility() {
        var forMinors = DemoFiles.centres().stream()
                .filter(centre -> DemoFiles.unitsOf(centre)
                        .anyMatch(unit -> unit.at("/unit/publics/minorsAlone").asBoolean()));

        assertThat(forMinors)
                .singleElement()
                .satisfies(centre -> assertThat(centre.path("kind").asString()).isEqualTo("CHILD_FACILITY"));
    }

    @Test
    void theServicesKeepTheSameMap() throws Exception {
        var capacity = Path.of("../capacity-service/src/main/resources/departements.json");
        var placement = Path.of("../placement-service/src/main/resources/departements.json");

        assertThat(Files.readString(capacity)).isEqualTo(Files.readString(placement));
    }

    private static List<JsonNode> centresTaking(String field, String code) {
        return DemoFiles.centres().stream()
                .filter(centre -> DemoFiles.unitsOf(centre)
                        .anyMatch(unit -> DemoFiles.texts(unit.at("/unit/publics/" + field))
                                .contains(code)))
                .toList();
    }

    private static List<JsonNode> unitsOfCentreIn(String departement) {
        return DemoFiles.centres().stream()
                .filter(centre -> centre.path("departement").asString().equals(departement))
                .flatMap(DemoFiles::unitsOf)
                .toList();
    }

    private static List<JsonNode> unitsWith(String feature) {
        return DemoFiles.units().stream()
                .filter(unit -> DemoFiles.texts(unit.at("/unit/features")).contains(feature))
                .toList();
    }

    private static List<String> valuesOf(List<JsonNode> files, String field) {
        return files.stream().map(file -> file.path(field).asString()).toList();
    }

    /** Account and organisation of each. */
    private static Set<String> accountsOf(List<JsonNode> files) {
        Function<JsonNode, String> both = file -> file.path("account").asString() + " "
                + file.path("organisation").asString();
        return files.stream().map(both).collect(Collectors.toSet());
    }

    private static Set<String> accountsWithRole(String role) {
        return accountsOf(DemoFiles.accounts().stream()
                .filter(account -> DemoFiles.texts(account.path("roles")).contains(role))
                .filter(account -> !isSecondPerson(account))
                .toList());
    }
}
