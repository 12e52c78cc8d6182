package fr.relais.capacity.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.Membership;
import fr.relais.capacity.domain.national.SchemeShare;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How the country reads what centres announce, also what was announced by older and by newer services. */
class AnnouncedRecordTest {

    private static final Contract CONTRACT = new Contract(CapacityMessages.AVAILABILITY);

    private static final String RECORD = """
            {"centre": "0b7c5a52-2f0e-4b39-8a5e-6f1f7f1f3b11", "organisation": "org-1", "departement": "31",
             "status": "VALIDATED", "version": 5,
             "units": [{"unit": "u", "mode": "PER_BED", "durationClass": "SHORT", "cots": 0,
               "publics": {"ageBands": ["ADULT"], "genders": ["F"], "householdTypes": ["SINGLE"], "minorsAlone": false},
               "features": [], "languages": [], "beds": [{"bed": "b", "state": "OCCUPIED"}]}]}
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsEveryExample(String name, String example) {
        assertThat(read(example).version()).isPositive();
    }

    static Stream<Arguments> examples() {
        return CONTRACT.examples().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, TAKING",
        "VALIDATED, TAKING",
        "SUSPENDED, PAUSED",
        "SOMETHING_NEW, PAUSED",
        "APPLICANT, OUTSIDE",
        "CLOSED, OUTSIDE"
    })
    void knowsWhatAStatusMeans(String status, Membership membership) {
        assertThat(read(RECORD.replace("VALIDATED", status)).membership()).isEqualTo(membership);
    }

    /** Also when it comes before its state. */
    @ParameterizedTest
    @CsvSource({
        "'\"state\": \"UNAVAILABLE\", \"reason\": \"SILENCE\"', true",
        "'\"reason\": \"SILENCE\", \"state\": \"UNAVAILABLE\"', true",
        "'\"state\": \"UNAVAILABLE\", \"reason\": \"WORKS\"', false",
        "'\"state\": \"UNAVAILABLE\", \"reason\": \"OF_TOMORROW\"', false",
        "'\"state\": \"UNAVAILABLE\"', false",
        "'\"state\": \"VACANT\", \"reason\": \"SILENCE\"', false"
    })
    void knowsABedThatNobodyHasSpokenOfForLong(String bed, boolean givenUp) {
        var read = read(RECORD.replace("\"state\": \"OCCUPIED\"", bed));

        assertThat(read.units().get(0).beds().get(0).alike().givenUp()).isEqualTo(givenUp);
    }

    @Test
    void takesNothingFromACompromisedSite() {
        assertThat(with("\"compromised\": true").membership()).isEqualTo(Membership.PAUSED);
    }

    @Test
    void takesWhatIsNotSaidForUnknown() {
        var read = read(RECORD);

        assertThat(read.site().kind()).isNull();
        assertThat(read.fundingUntil()).isNull();
        assertThat(read.quotaLeft()).isNull();
        assertThat(read.units().get(0).scheme()).isNull();
    }

    @Test
    void readsWhatNewerRecordsSay() {
        var read = with("\"kind\": \"CHRS\", \"fundingUntil\": \"2027-03-31\", \"quotaLeft\": 2, \"news\": {\"a\": 1}");

        assertThat(read.site().kind()).isEqualTo(CentreKind.CHRS);
        assertThat(read.fundingUntil()).isEqualTo(LocalDate.parse("2027-03-31"));
        assertThat(read.quotaLeft()).isEqualTo(2);
        assertThat(with("\"kind\": \"CASTLE\"").site().kind()).isNull();
    }

    @Test
    void readsTheDatesOfASchemeAndTakesThoseThatAreNotSaidForUnknown() {
        var scheme = CONTRACT.example("quota-and-scheme");

        assertThat(read(scheme).units().get(0).scheme())
                .isEqualTo(new SchemeShare(
                        5, Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-06-30T22:00:00Z")));
        assertThat(read(scheme.replaceAll("\"scheme(From|Until)\":[^,]*,", ""))
                        .units()
                        .get(0)
                        .scheme())
                .isEqualTo(new SchemeShare(5, null, null));
    }

    @Test
    void readsTheCotsThatNobodyCountsOn() {
        var more = change(it -> it.replace("\"cots\": 0", "\"cots\": 2, \"cotsFree\": 1"));

        assertThat(read(more).units().get(0).cots()).isOne();
        assertThat(read(RECORD).units().get(0).cots()).isZero();
    }

    @Test
    void takesABedInAnUnknownStateForUnavailable() {
        var beds = read(RECORD.replace("OCCUPIED", "FLOODED")).units().get(0).beds();

        assertThat(beds.get(0).alike().status()).isEqualTo(BedStatus.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\": 5,",
                "\"departement\": \"31\",",
                "\"mode\": \"PER_BED\",",
                "\"state\": \"OCCUPIED\""
            })
    void refusesWhatCannotBeCounted(String needed) {
        assertThatThrownBy(() -> read(change(it -> it.replace(needed, needed.endsWith(",") ? "" : "\"x\": 1"))))
                .isInstanceOf(RuntimeException.class);
    }

    private static AnnouncedCentre with(String fields) {
        return read(change(it -> it.replace("\"version\"", fields + ", \"version\"")));
    }

    private static String change(UnaryOperator<String> change) {
        var changed = change.apply(RECORD);
        assertThat(changed).isNotEqualTo(RECORD);
        return changed;
    }

    private static AnnouncedCentre read(String record) {
        return AnnouncedRecord.read(record.getBytes(StandardCharsets.UTF_8));
    }
}
