package fr.relais.figures.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.figures.application.Digests;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Code;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every example of what placement-service tells is read, every code that was agreed is counted, and nothing else. */
class ToldFactsContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NIGHT = Instant.parse("2026-11-20T02:30:00Z");

    /** What placement-service makes of twenty-six times r, and of {@code referrer-org}. */
    private static final UUID KEY = UUID.fromString("2e4f8896-ed5a-853b-88b9-eb5167bdf3d9");

    static Stream<String> examples() {
        return new Contract(PlacementMessages.REQUEST_FACT).examples().values().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryExample(String example) {
        var told = ToldFacts.fact(event(JSON.readTree(example)));
        var said = JSON.readTree(example);

        var fact = told.fact();
        assertThat(told.night()).isEqualTo(NIGHT);
        assertThat(fact.key()).isEqualTo(KEY);
        assertThat(fact.quarter()).isEqualTo(new Quarter(2026, 4));
        assertThat(fact.region().code()).isEqualTo(said.path("region").asString());
        assertThat(fact.outcome().name()).isEqualTo(said.path("outcome").asString());
        assertThat(fact.waited() != null).isEqualTo(said.has("waited"));
        assertThat(fact.ages()).hasSameSizeAs(said.path("ageBands"));
        assertThat(fact.refusals()).hasSameSizeAs(said.path("refusals"));
        assertThat(fact.exploitation()).isEqualTo(Exploitation.NOT_GIVEN);
        assertThat(fact.organisation()).isEqualTo(Digests.organisation("referrer-org"));
    }

    @Test
    void hasExamplesAndMakesTheSameDigestsAsPlacement() {
        assertThat(examples()).isNotEmpty();
        assertThat(Digests.factOf("r".repeat(26))).isEqualTo(KEY);
    }

    @Test
    void readsTheEndOfANight() {
        var example = new Contract(PlacementMessages.ORGANISATIONS_COUNTED).example("fifty-nine");

        var registered = ToldFacts.registered(event(JSON.readTree(example)));

        assertThat(registered.organisations()).isEqualTo(59);
        assertThat(registered.quarter()).isEqualTo(new Quarter(2026, 4));
        assertThat(registered.night()).isEqualTo(NIGHT);
    }

    @Test
    void countsEveryCodeThatWasAgreed() {
        assertThat(agreed("track")).containsExactlyInAnyOrderElementsOf(codes(Track.values()));
        assertThat(agreed("form")).containsExactlyInAnyOrderElementsOf(codes(HouseholdForm.values()));
        assertThat(agreed("outcome")).containsExactlyInAnyOrderElementsOf(codes(RequestOutcome.values()));
        assertThat(agreed("waited")).containsExactlyInAnyOrderElementsOf(codes(WaitingBand.values()));
        assertThat(agreed("unmet")).containsExactlyInAnyOrderElementsOf(codes(UnmetReason.values()));
        assertThat(agreed("refusals")).containsExactlyInAnyOrderElementsOf(codes(RefusalReason.values()));
        assertThat(agreed("ageBands")).containsExactlyInAnyOrderElementsOf(codes(AgeBand.values()));
        var pattern = schema().at("/properties/region/pattern").asString();
        assertThat(codes(Region.values())).allMatch(code -> code.matches(pattern));
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        var more = example().put("later", 1);

        assertThat(ToldFacts.fact(event(more)).fact().track()).isEqualTo(Track.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            track      | "SLOW"
            quarter    | "2026-T5"
            quarter    | "2026-11-20"
            region     | "31"
            region     | "Occitanie"
            outcome    | "PLACED"
            waited     | "SAME_DAY"
            waited     | "TOMORROW"
            unmet      | ["NO_MERCY"]
            refusals   | "OTHER"
            ageBands   | [31]
            organisation | "referrer-org"
            """)
    void takesNothingElseForAFact(String field, String value) {
        var other = example();
        other.set(field, JSON.readTree(value));

        assertThatThrownBy(() -> ToldFacts.fact(event(other))).isInstanceOf(PoisonRecord.class);
    }

    private static ObjectNode example() {
        return (ObjectNode) JSON.readTree(new Contract(PlacementMessages.REQUEST_FACT).example("waiting"));
    }

    private static JsonNode schema() {
        return JSON.readTree(new Contract(PlacementMessages.REQUEST_FACT).schema());
    }

    private static List<String> agreed(String field) {
        var property = schema().at("/properties/" + field);
        var codes = property.has("items") ? property.path("items") : property;
        return codes.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> codes(Code... codes) {
        return Stream.of(codes).map(Code::code).toList();
    }

    private static IncomingEvent event(JsonNode data) {
        return new IncomingEvent(
                UUID.randomUUID().toString(), "type", KEY.toString(), NIGHT.toEpochMilli(), 0, NIGHT, data);
    }
}
