package fr.relais.contracts;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of the schema and the examples of every message. */
class SchemasTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry DRAFT_2020_12 =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** What an event must never say, and what a harmless name might hide. */
    private static final List<String> NEVER = List.of(
            "name",
            "address",
            "street",
            "commune",
            "postcode",
            "finess",
            "siret",
            "nationality",
            "residence",
            "asylum",
            "papers",
            "complaint",
            "offence",
            "exploitation",
            "identity",
            "religion",
            "meeting",
            "danger",
            "zone",
            "note",
            "text",
            "comment",
            "message",
            "phone",
            "mail",
            "contact",
            "latitude",
            "longitude",
            "geo",
            "birth",
            "referrer",
            "origin");

    static List<String> types() {
        return Contract.typesWithSchema();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isAValidSchemaOfItsType(String type) {
        var schema = JSON.readTree(new Contract(type).schema());

        assertThat(schema.path("$schema").asString()).isEqualTo(DIALECT);
        assertThat(schema.path("$id").asString()).isEqualTo("https://relais.example/contracts/" + type);
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).isNotBlank();
        assertThat(DRAFT_2020_12.getSchema(SchemaLocation.of(DIALECT)).validate(schema))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isClosedAndHasNoPlaceForText(String type) {
        var schema = JSON.readTree(new Contract(type).schema());

        assertThat(schema.path("type").asString()).isEqualTo("object");
        assertThat(SchemaRules.brokenBy(schema, propertyNames())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasExamplesAndTheyAreValid(String type) {
        var examples = new Contract(type).examples();

        assertThat(examples).isNotEmpty();
        assertThat(examples)
                .allSatisfy((name, example) -> assertThat(schemaOf(type).validate(example, InputFormat.JSON))
                        .as(name)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void neverPairsAReferrerWithACentre(String type) {
        var names =
                JSON.readTree(new Contract(type).schema()).path("properties").propertyNames();

        assertThat(names).noneMatch(forbiddenBeside(type, names)::contains);
    }

    @Test
    void aSchemaRefusesWhatIsNotInIt() {
        var notice = (ObjectNode) JSON.readTree(new Contract(CapacityMessages.NOTICE).example("vacancy-stale"));

        notice.put("address", "somewhere");

        assertThat(schemaOf(CapacityMessages.NOTICE).validate(notice)).isNotEmpty();
    }

    @Test
    void everyTypeHasASchemaAndNothingElseDoes() {
        assertThat(Contract.types())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Contract.typesWithSchema());
    }

    @Test
    void everyKindOfNoticeCanBeFiled() {
        var noticed =
                Stream.of(CapacityMessages.NOTICE, PlacementMessages.NOTICE).flatMap(SchemasTest::kinds);
        var byTheInboxItself = Stream.of("WEBHOOK_STOPPED");

        assertThat(kinds(NotificationMessages.NOTICE_FILED))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(noticed, byTheInboxItself).collect(Collectors.toSet()));
    }

    @Test
    void theListOfPropertyNamesHasNothingThatMustNotBeSaid() {
        assertThat(propertyNames())
                .allSatisfy(name -> assertThat(NEVER).noneMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    /** Capacity names the centre's own organisation; placement names an organisation only where no centre is named. */
    private static List<String> forbiddenBeside(String type, Collection<String> names) {
        var centre = List.of("centre", "unit", "units", "bed", "beds", "departement");
        var organisation = List.of("org", "organisation", "recipientRef");
        return type.startsWith("placement.") && names.stream().anyMatch(organisation::contains) ? centre : List.of();
    }

    private static Stream<String> kinds(String type) {
        return JSON.readTree(new Contract(type).schema())
                .at("/properties/kind/enum")
                .valueStream()
                .map(JsonNode::asString);
    }

    private static Schema schemaOf(String type) {
        return DRAFT_2020_12.getSchema(new Contract(type).schema(), InputFormat.JSON);
    }

    private static Set<String> propertyNames() {
        var list = SchemasTest.class.getResourceAsStream("/property-names.txt");
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }
}
