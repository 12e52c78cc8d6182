package fr.relais.contracts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.contracts.WhoIsTold.Recipient;
import fr.relais.contracts.WhoIsTold.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The table says something of every event, of every kind of notice, and nothing of anything else. */
class WhoIsToldTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyTypeTellsSomebodyOrIsSaidToTellNobody() {
        var telling = WhoIsTold.rows().stream().map(Row::event).collect(Collectors.toSet());

        assertThat(WhoIsTold.silent()).doesNotContainAnyElementsOf(telling);
        assertThat(Stream.concat(telling.stream(), WhoIsTold.silent().stream()))
                .containsExactlyInAnyOrderElementsOf(Contract.types());
    }

    @Test
    void noRowStandsTwice() {
        assertThat(WhoIsTold.rows()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placement", "capacity"})
    void aServiceTellsWhatItsNoticesMaySay(String service) {
        var told = WhoIsTold.rows().stream()
                .filter(row -> row.event().startsWith(service + "."))
                .map(Row::kind)
                .collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrderElementsOf(kinds(service + ".notice.v1"));
    }

    @Test
    void aKindIsAlwaysAsUrgent() {
        var urgencies = WhoIsTold.rows().stream()
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::urgency, Collectors.toSet())));

        assertThat(urgencies.keySet()).isEqualTo(WhoIsTold.kinds());
        assertThat(urgencies).allSatisfy((kind, all) -> assertThat(all).as(kind).hasSize(1));
    }

    /** What a referrer learns while the search goes on would tell her whether there is a place (decided once). */
    @Test
    void aReferrerIsToldNothingOfTheSearch() {
        assertThat(WhoIsTold.rows().stream()
                        .filter(row -> row.recipient() == Recipient.REFERRER)
                        .map(Row::kind)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "REQUEST_SUBMITTED",
                        "REQUEST_ACCEPTED",
                        "REQUEST_CONFIRMED",
                        "REQUEST_ARRIVED",
                        "REQUEST_ENDED",
                        "REQUEST_WITHDRAWN",
                        "AGREEMENT_AWAITED",
                        "VALIDATION_DUE",
                        "CASE_OPENED",
                        "ACCOUNT_COMPROMISED",
                        "WEBHOOK_STOPPED");
    }

    @Test
    void everyExampleOfANoticeIsInIt() {
        var examples = Stream.of(PlacementMessages.NOTICE, CapacityMessages.NOTICE)
                .flatMap(type -> new Contract(type).examples().values().stream())
                .map(JSON::readTree)
                .toList();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(WhoIsTold.allows(
                                notice.path("org").asString(),
                                notice.path("kind").asString(),
                                notice.path("urgency").asString()))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "on-call,             EMERGENCY_UNPLACED, URGENT, true",
        "on-call,             EMERGENCY_UNPLACED, NORMAL, false",
        "an-association,      EMERGENCY_UNPLACED, URGENT, false",
        "child-protection-35, EMERGENCY_UNPLACED, URGENT, false",
        "child-protection-35, MINOR_ANNOUNCED,    URGENT, true",
        "on-call,             MINOR_ANNOUNCED,    URGENT, false",
        "an-association,      MINOR_ANNOUNCED,    URGENT, false",
        "an-association,      OFFER_RECEIVED,     URGENT, true",
        "on-call,             OFFER_RECEIVED,     URGENT, false",
        "child-protection-35, OFFER_RECEIVED,     URGENT, false",
        "an-association,      INTERVIEW_PLANNED,  NORMAL, true",
        "on-call,             INTERVIEW_PLANNED,  NORMAL, true",
        "an-association,      NO_SUCH_KIND,       NORMAL, false",
        "an-association,      WEBHOOK_STOPPED,    NORMAL, false",
        "an-association,      OFFER_RECEIVED,     SOON,   false"
    })
    void allows(String organisation, String kind, String urgency, boolean allowed) {
        assertThat(WhoIsTold.allows(organisation, kind, urgency)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void everyRecipientIsToldSomething(Recipient recipient) {
        assertThat(WhoIsTold.rows()).anyMatch(row -> row.recipient() == recipient);
    }

    private static List<String> kinds(String notice) {
        return JSON.readTree(new Contract(notice).schema())
                .at("/properties/kind/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
