package fr.relais.placement.adapter.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.fact.FactOutcome;
import fr.relais.placement.domain.fact.Quarter;
import fr.relais.placement.domain.fact.RequestFact;
import fr.relais.placement.domain.fact.Waited;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Track;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told for the statistics is what was agreed, for every code that there is. */
class FactMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern REGION = Pattern.compile("\"region\":\\{\"code\":\"([^\"]+)\"");
    private static final Quarter QUARTER = new Quarter(2026, 4);

    /** As the reader of the facts computes them too; a change here loses what was told before. */
    private static final String KEY = "2e4f8896-ed5a-853b-88b9-eb5167bdf3d9";

    @Test
    void writesWhatWasAgreed() {
        var waiting = FactMessages.of(fact(
                Track.EMERGENCY,
                "76",
                FactOutcome.WAITING,
                Set.of(WaitingReason.NO_LOCAL_PLACE),
                EnumSet.noneOf(RefusalReason.class)));
        var registered = FactMessages.registered(QUARTER, 59);

        assertThat(waiting.topic()).isEqualTo(Topics.PLACEMENT_FACTS);
        assertThat(waiting.key()).isEqualTo(KEY);
        assertThat(json(waiting)).isEqualTo(example(PlacementMessages.REQUEST_FACT, "waiting"));
        assertThat(json(registered)).isEqualTo(example(PlacementMessages.ORGANISATIONS_COUNTED, "fifty-nine"));
    }

    @Test
    void saysNeitherTheReferenceNorTheOrganisation() {
        var message = FactMessages.of(everything("76"));

        assertThat(message.key() + json(message)).doesNotContain("r".repeat(26), "referrer-org");
    }

    static Stream<RequestFact> everyCode() {
        var tracks = Stream.of(Track.values()).map(track -> fact(track, "76", FactOutcome.WAITING, Set.of(), Set.of()));
        var outcomes =
                Stream.of(FactOutcome.values()).map(outcome -> fact(Track.LOCAL, "76", outcome, Set.of(), Set.of()));
        var bands = Stream.of(Waited.values()).map(FactMessagesContractTest::waiting);
        var regions = Stream.concat(regions().stream(), Stream.of(RequestFact.COUNTRY))
                .map(FactMessagesContractTest::everything);
        return Stream.of(tracks, outcomes, bands, regions).flatMap(facts -> facts);
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void everyCodeIsAgreed(RequestFact fact) {
        assertThat(brokenBy(FactMessages.of(fact))).isEmpty();
    }

    @Test
    void everyCodeThatWasAgreedIsKnown() {
        assertThat(agreed("track")).containsExactlyInAnyOrderElementsOf(names(Track.values()));
        assertThat(agreed("form")).containsExactlyInAnyOrderElementsOf(names(HouseholdType.values()));
        assertThat(agreed("outcome")).containsExactlyInAnyOrderElementsOf(names(FactOutcome.values()));
        assertThat(agreed("waited")).containsExactlyInAnyOrderElementsOf(names(Waited.values()));
        assertThat(agreed("unmet")).containsExactlyInAnyOrderElementsOf(names(WaitingReason.values()));
        assertThat(agreed("refusals")).containsExactlyInAnyOrderElementsOf(names(RefusalReason.values()));
        assertThat(agreed("ageBands")).containsExactlyInAnyOrderElementsOf(names(AgeBand.values()));
    }

    private static RequestFact everything(String region) {
        return fact(
                Track.ORIENTED,
                region,
                FactOutcome.WAITING,
                EnumSet.allOf(WaitingReason.class),
                EnumSet.allOf(RefusalReason.class));
    }

    private static RequestFact waiting(Waited waited) {
        return new RequestFact(
                Requests.reference('r'),
                "referrer-org",
                QUARTER,
                Track.EMERGENCY,
                HouseholdType.COUPLE,
                EnumSet.allOf(AgeBand.class),
                "76",
                FactOutcome.PLACED,
                waited,
                Set.of(),
                Set.of());
    }

    private static RequestFact fact(
            Track track, String region, FactOutcome outcome, Set<WaitingReason> unmet, Set<RefusalReason> refusals) {
        return new RequestFact(
                Requests.reference('r'),
                "referrer-org",
                QUARTER,
                track,
                HouseholdType.FAMILY,
                Set.of(AgeBand.ADULT, AgeBand.CHILD),
                region,
                outcome,
                outcome == FactOutcome.PLACED ? Waited.SAME_DAY : null,
                unmet,
                refusals);
    }

    private static Set<String> regions() {
        try (var file = FactMessagesContractTest.class.getResourceAsStream("/departements.json")) {
            var codes = REGION.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return codes.results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> agreed(String field) {
        var property = JSON.readTree(new Contract(PlacementMessages.REQUEST_FACT).schema())
                .at("/properties/" + field);
        var codes = property.has("items") ? property.path("items") : property;
        return codes.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>... codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }

    private static JsonNode json(OutgoingEvent message) {
        return JSON.readTree(JSON.writeValueAsString(message.data()));
    }

    private static JsonNode example(String type, String name) {
        return JSON.readTree(new Contract(type).example(name));
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
