package fr.relais.placement.domain.fact;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a request: every code of it, and nothing finer than a quarter and a région. */
class FactsTest {

    private static final Territory MAP = new Territory(
            List.of(new Departement("31", "Haute-Garonne", new Region("76", "Occitanie"), Set.of(), "MAINLAND")));
    private static final Person MOTHER = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);
    private static final Person CHILD = new Person(AgeBand.CHILD, Gender.M, AgeStatus.MINOR, false);

    /** A new name here is a decision about people, not a detail of code. */
    @Test
    void sayWhatIsListedHere() {
        assertThat(Stream.of(RequestFact.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "request",
                        "organisation",
                        "quarter",
                        "track",
                        "form",
                        "ages",
                        "region",
                        "outcome",
                        "waited",
                        "unmet",
                        "refusals");
    }

    @Test
    void areAsCoarseAsTheTables() {
        var fact = fact(Requests.in(Situation.WAITING));

        assertThat(fact)
                .isEqualTo(new RequestFact(
                        Requests.reference('r'),
                        "referrer-org",
                        new Quarter(2026, 4),
                        Track.EMERGENCY,
                        HouseholdType.FAMILY,
                        Set.of(AgeBand.ADULT, AgeBand.CHILD),
                        "76",
                        FactOutcome.WAITING,
                        null,
                        Requests.REASONS,
                        Set.of()));
        assertThat(fact).hasToString("RequestFact[2026-T4]");
    }

    @ParameterizedTest
    @EnumSource
    void knowEveryTrack(Track track) {
        assertThat(fact(Requests.submitted(track)).track()).isEqualTo(track);
    }

    @ParameterizedTest
    @EnumSource
    void knowWhatBecameOfARequestInEverySituation(Situation situation) {
        var fact = fact(Requests.in(situation));

        assertThat(fact.outcome()).isEqualTo(outcomeOf(situation));
        assertThat(fact.waited() != null).isEqualTo(fact.outcome() == FactOutcome.PLACED);
    }

    private static FactOutcome outcomeOf(Situation situation) {
        return switch (situation) {
            case PLACED, STAYING, LEAVING, ENDED -> FactOutcome.PLACED;
            case REDIRECTED, EXPECTED_ELSEWHERE -> FactOutcome.REDIRECTED;
            case WITHDRAWN -> FactOutcome.WITHDRAWN;
            case MATCHING,
                    WAITING,
                    INTENDING,
                    OFFERED,
                    ACCEPTED,
                    PRE_ADMISSION,
                    CONFIRMED,
                    ASSESSING,
                    ASSESSED_BY_ONE,
                    ASSESSED,
                    SOLICITING,
                    AGREED_IN_PRINCIPLE,
                    RESERVING,
                    INVITED,
                    INTERVIEW_PLANNED,
                    INTERVIEWED,
                    RENEWED,
                    JOURNEY_PLANNED,
                    IN_TRANSIT,
                    NOT_ARRIVED,
                    ON_HOLD_UNASSESSED -> FactOutcome.WAITING;
        };
    }

    @ParameterizedTest
    @EnumSource
    void knowEveryReasonOfARefusalOfAnOfferAndInAdvance(RefusalReason reason) {
        var no = Requests.no(reason, "staff");
        var offer = Requests.accepted(Requests.in(Situation.OFFERED).answering().refused(OFFER_REF, no, NOW));
        var asked =
                Requests.accepted(Requests.in(Situation.SOLICITING).answering().refused(OFFER_REF, no, NOW));

        assertThat(fact(offer).refusals()).containsExactly(reason);
        assertThat(fact(asked).refusals()).containsExactly(reason);
    }

    @ParameterizedTest
    @EnumSource
    void knowEveryReasonToWaitAlsoWhenItIsOver(WaitingReason reason) {
        var waiting = Requests.accepted(
                Requests.submitted(Track.LOCAL).searching().waitFor(Set.of(reason), Requests.decision()));
        var over = Requests.accepted(waiting.consenting().withdrawn("worker", NOW));

        assertThat(fact(waiting).unmet()).containsExactly(reason);
        assertThat(fact(over).unmet()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"31, 76", "99, FR", "'', FR"})
    void sayNoMoreThanTheRegionOrTheCountry(String departement, String region) {
        assertThat(RequestFact.of(Requests.in(Situation.MATCHING), file(departement), MAP)
                        .region())
                .isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T23:30:00Z, 2026-11-21T10:00:00Z, SAME_DAY",
        "2026-11-20T21:30:00Z, 2026-11-20T23:30:00Z, DAYS_1_TO_3",
        "2026-11-20T12:00:00Z, 2026-11-19T12:00:00Z, SAME_DAY",
        "2026-11-20T12:00:00Z, 2026-11-23T12:00:00Z, DAYS_1_TO_3",
        "2026-11-20T12:00:00Z, 2026-11-24T12:00:00Z, DAYS_4_TO_7",
        "2026-11-20T12:00:00Z, 2026-11-27T12:00:00Z, DAYS_4_TO_7",
        "2026-11-20T12:00:00Z, 2026-11-28T12:00:00Z, DAYS_8_TO_21",
        "2026-11-20T12:00:00Z, 2026-12-12T12:00:00Z, DAYS_22_TO_60",
        "2026-11-20T12:00:00Z, 2027-01-19T12:00:00Z, DAYS_22_TO_60",
        "2026-11-20T12:00:00Z, 2027-01-20T12:00:00Z, OVER_60_DAYS"
    })
    void countDaysOfTheCalendar(Instant submitted, Instant arrived, Waited waited) {
        assertThat(Waited.between(submitted, arrived)).isEqualTo(waited);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T21:59:59Z, 2026-T3",
        "2026-09-30T22:00:00Z, 2026-T4",
        "2026-12-31T22:59:59Z, 2026-T4",
        "2026-12-31T23:00:00Z, 2027-T1",
        "2027-04-30T12:00:00Z, 2027-T2"
    })
    void countQuartersInTheTimeOfTheMainland(Instant instant, String label) {
        var quarter = Quarter.at(instant);

        assertThat(quarter.label()).isEqualTo(label);
        assertThat(Quarter.at(quarter.begins())).isEqualTo(quarter);
        assertThat(Quarter.at(quarter.begins().minusSeconds(1))).isNotEqualTo(quarter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T12:00:00Z, P8W, 2026-T3",
        "2026-11-26T12:00:00Z, P8W, 2026-T4",
        "2026-11-25T12:00:00Z, P1D, 2026-T4",
        "2026-11-25T12:00:00Z, P1Y, 2025-T4",
        "2027-01-05T12:00:00Z, P8W, 2026-T4"
    })
    void areToldForSoLongAfterAQuarter(Instant now, Period after, String first) {
        assertThat(Quarter.firstToldOf(now, after).label()).isEqualTo(first);
    }

    private static RequestFact fact(PlacementRequest request) {
        return RequestFact.of(request, file("31"), MAP);
    }

    private static CaseFile file(String departsFrom) {
        return new CaseFile(
                new Household(List.of(MOTHER, CHILD)),
                Relocation.NO_PREFERENCE,
                Set.of("13"),
                Set.of(),
                false,
                departsFrom,
                Set.of(),
                Set.of(),
                List.of(),
                true);
    }
}
