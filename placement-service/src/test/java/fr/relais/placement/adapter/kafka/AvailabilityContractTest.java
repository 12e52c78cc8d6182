package fr.relais.placement.adapter.kafka;

import java.util.stream.Stream;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every example of what capacity-service announces can be read, and what it may add later does no harm. */
class AvailabilityContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<String> examples() {
        return new Contract(CapacityMessages.AVAILABILITY).examples().values().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatCapacityAnnounces(String example) {
        var data = JSON.readTree(example);

        var centre = AvailabilityRecord.read(data);

        assertThat(centre.centre()).hasToString(data.path("centre").stringValue());
        assertThat(centre.organisation()).isEqualTo(data.path("organisation").stringValue());
        assertThat(centre.active()).isEqualTo(data.path("status").stringValue().equals("ACTIVE"));
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
                 "status":"ACTIVE","version":1,"later":1,"units":[{"unit":"u","mode":"PER_BED","durationClass":"SHORT",
                 "cots":0,"publics":{"ageBands":["ADULT","ELDER"],"genders":[],"householdTypes":[],"minorsAlone":false},
                 "features":["STEP_FREE","POOL"],"languages":[],"beds":[{"bed":"b","state":"FROZEN"}]}]}""");

        var unit = AvailabilityRecord.read(data).units().get(0);

        assertThat(unit.features()).containsExactly(Feature.STEP_FREE);
        assertThat(unit.beds().get(0).state()).isEqualTo(BedState.UNAVAILABLE);
    }
}
