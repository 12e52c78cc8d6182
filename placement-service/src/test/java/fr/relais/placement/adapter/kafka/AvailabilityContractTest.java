package fr.relais.placement.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import fr.relais.placement.Bodies;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.messaging.PoisonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every example of what capacity-service announces can be read, and what it may add later does no harm. */
class AvailabilityContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static CentreAvailability read(JsonNode data) {
        return AvailabilityRecord.read(JSON.writeValueAsBytes(data));
    }

    static Stream<String> examples() {
        return new Contract(CapacityMessages.AVAILABILITY).examples().values().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatCapacityAnnounces(String example) {
        var data = JSON.readTree(example);

        var centre = read(data);

        assertThat(centre.centre()).hasToString(data.path("centre").stringValue());
        assertThat(centre.organisation()).isEqualTo(data.path("organisation").stringValue());
        assertThat(centre.active()).isEqualTo(data.path("status").stringValue().equals("VALIDATED"));
        assertThat(centre.units()).hasSameSizeAs(data.path("units"));
        assertThat(JSON.readTree(example).findValuesAsString("freshUntil")).hasSize((int) centre.units().stream()
                .flatMap(unit -> unit.beds().stream())
                .filter(bed -> bed.freshUntil() != null)
                .count());
    }

    @Test
    void ignoresWhatItDoesNotKnowAndOffersNoBedInAnUnknownState() {
        var data = (ObjectNode) JSON.readTree("""
                {"centre":"0b7c5a52-2f0e-4b39-8a5e-6f1f7f1f3b11","organisation":"o","departement":"31",
                 "status":"ACTIVE","version":1,"later":{"version":9,"units":[{}]},"units":[{"unit":"u","mode":"PER_BED","durationClass":"SHORT",
                 "cots":0,"publics":{"ageBands":["ADULT","ELDER"],"genders":[],"householdTypes":[],"minorsAlone":false},
                 "features":["STEP_FREE","POOL"],"languages":[],"beds":[{"bed":"b","state":"FLOODED"}]}]}""");

        var unit = read(data).units().get(0);

        assertThat(unit.features()).containsExactly(Feature.STEP_FREE);
        assertThat(unit.beds().get(0).state()).isEqualTo(BedState.UNAVAILABLE);
    }

    @Test
    void readsOnlyAValidatedCentreAsOneThatTakesPeople() {
        var data = (ObjectNode) JSON.readTree(examples().findFirst().orElseThrow());

        assertThat(List.of("APPLICANT", "SUSPENDED", "CLOSED", "LATER"))
                .noneMatch(status -> read(data.put("status", status)).active());
        assertThat(read(data.put("status", "ACTIVE")).active()).isTrue();
    }

    @Test
    void readsWhatIsLeftOfAQuotaAndOfAScheme() {
        var centre = read(JSON.readTree(new Contract(CapacityMessages.AVAILABILITY).example("quota-and-scheme")));

        assertThat(centre.quotaLeft()).isEqualTo(12);
        assertThat(centre.units().get(0).schemeLeft()).isEqualTo(5);
        assertThat(centre.units().get(0).schemeDates())
                .isEqualTo(
                        new SchemeDates(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-06-30T22:00:00Z")));
        assertThat(centre.compromised()).isFalse();
    }

    @Test
    void takesOnlyWhatIsSpokenWellForALanguageOfAUnit() {
        var now = JSON.readTree(new Contract(CapacityMessages.AVAILABILITY).example("family-flat"));
        var before = (ObjectNode) now.deepCopy();
        ((ObjectNode) before.at("/units/0")).remove("basicLanguages");

        assertThat(read(now).units().get(0).languages()).containsExactlyInAnyOrder("fr", "pcm");
        assertThat(read(before).units().get(0).languages()).containsExactlyInAnyOrder("en", "fr", "pcm");
    }

    /** Nobody can be heard in a language that is spoken at a basic level, however near the place is. */
    @Test
    void putsNoPlaceFirstForALanguageThatIsSpokenAtABasicLevel() {
        var near = announced("75", "\"languages\":[\"fr\"],\"basicLanguages\":[\"fr\"]");
        var far = announced("31", "\"languages\":[\"fr\"]");
        var map = new Territory(Stream.of("75", "31")
                .map(code -> new Departement(code, code, new Region(code, code), Set.of(), "MAINLAND"))
                .toList());
        var woman = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false);
        var profile = new MatchingProfile(
                new UUID(1, 2),
                new Household(List.of(woman)),
                DurationClass.SHORT,
                Relocation.NO_PREFERENCE,
                Set.of(),
                Set.of(),
                false,
                "75",
                Set.of(),
                Set.of(),
                Set.of("fr"));

        var result = new Matcher(map)
                .match(
                        profile,
                        Tried.NOTHING,
                        Supply.unpriced(NationalIndex.EMPTY.with(List.of(near, far)), Instant.now()));

        assertThat(result.candidates()).extracting(one -> one.unit().value()).containsExactly("unit-31", "unit-75");
    }

    private static CentreAvailability announced(String departement, String languages) {
        var body = Bodies.centre(UUID.randomUUID().toString(), 1, departement, "VACANT");
        return read(JSON.readTree(body.replace("\"languages\":[\"fr\"]", languages)));
    }

    @Test
    void takesCotsThatAreNotCountedOneByOneToBeInUseWhereSomebodyLives() {
        var empty = JSON.readTree(new Contract(CapacityMessages.AVAILABILITY).example("family-flat"));
        ((ObjectNode) empty.at("/units/0")).remove("cotsFree");
        var livedIn = empty.deepCopy();
        ((ObjectNode) livedIn.at("/units/0/beds/1")).put("state", "OCCUPIED");

        assertThat(read(empty).units().get(0).freeCots()).isEqualTo(1);
        assertThat(read(livedIn).units().get(0).freeCots()).isZero();
    }

    @Test
    void needsTheNameOfABedOnlyWhereAHoldMayBeAboutIt() {
        var data = (ObjectNode) JSON.readTree(new Contract(CapacityMessages.AVAILABILITY).example("family-flat"));
        ((ObjectNode) data.at("/units/0/beds/0")).remove("bed");

        for (var state : BedState.values()) {
            ((ObjectNode) data.at("/units/0/beds/0")).put("state", state.name());
            if (state.isNamed()) {
                assertThatThrownBy(() -> read(data)).isInstanceOf(PoisonRecord.class);
            } else {
                assertThat(read(data).units().get(0).beds().get(0).state()).isEqualTo(state);
            }
        }
    }

    @Test
    void tellsBedsApartThatAreFreshForDifferentTimes() {
        var data = (ObjectNode) JSON.readTree(new Contract(CapacityMessages.AVAILABILITY).example("family-flat"));
        var one = ((ObjectNode) data.at("/units/0/beds/0")).put("state", "RESERVED");
        one.remove("bed");
        var other = ((ObjectNode) data.at("/units/0/beds/1")).put("state", "RESERVED");
        other.put("freshUntil", "2026-03-06T09:00:00Z");

        assertThat(read(data).units().get(0).beds())
                .extracting(BedAvailability::freshUntil)
                .startsWith(Instant.parse("2026-03-05T09:00:00Z"), Instant.parse("2026-03-06T09:00:00Z"));
    }
}
