package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RequestResponsesTest {

    private static final List<Situation> SEARCHING = List.of(Situation.values()).stream()
            .filter(one -> Requests.in(one).outward() == OutwardStatus.SEARCHING)
            .toList();

    /** The bytes of an answer, but for the track, which the referrer said. */
    private static String seen(Situation situation) {
        var woman = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false);
        var file = new CaseFile(
                new Household(List.of(woman)),
                Relocation.NO_PREFERENCE,
                Set.of(),
                Set.of(),
                false,
                "31",
                Set.of(),
                Set.of(),
                List.of(),
                true);
        var body = new RequestResponses(new Territory(List.of())).whole(Requests.in(situation), file);
        body.remove("track");
        return new JsonMapper().writeValueAsString(body);
    }

    @Test
    void hidesMoreThanOneSituation() {
        assertThat(SEARCHING)
                .contains(Situation.MATCHING, Situation.OFFERED, Situation.SOLICITING, Situation.RESERVING)
                .doesNotContain(Situation.ASSESSING, Situation.PRE_ADMISSION);
    }

    /** Whatever happens inside, and when: only who speaks for the person moves it. */
    @Test
    void saysSinceWhenItIsLookedForByHerWordsOnly() {
        var submitted = Requests.NOW;
        var later = submitted.plus(Duration.ofMinutes(29));
        var offered = Requests.in(Situation.OFFERED);
        var refused = offered.answering()
                .refused(Requests.OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff"), later)
                .fold(done -> done.state(), no -> offered);
        var reserved = Requests.in(Situation.PRE_ADMISSION);
        var declined = reserved.consenting().declined("worker", later).fold(done -> done.state(), no -> reserved);

        assertThat(since(refused)).isEqualTo(submitted.toString());
        assertThat(since(declined)).isEqualTo(later.toString());
        assertThat(refused.outward()).isEqualTo(declined.outward()).isEqualTo(OutwardStatus.SEARCHING);
    }

    @ParameterizedTest
    @EnumSource
    void saysToTheHourUntilWhenAPlaceIsReservedAndNothingBefore(Situation situation) {
        var request = Requests.in(situation);
        var told = present(request).get("reservedUntil");

        if (request.stage() instanceof Stage.Reserved reserved) {
            assertThat(told).asString().endsWith(":00:00Z");
            assertThat(Instant.parse(told.toString()))
                    .isBetween(
                            reserved.reservation().until().minus(Duration.ofHours(1)),
                            reserved.reservation().until());
        } else {
            assertThat(told).isNull();
        }
    }

    private static Object since(PlacementRequest request) {
        return present(request).get("since");
    }

    private static Map<String, Object> present(PlacementRequest request) {
        var body = new HashMap<String, Object>();
        PresentResponses.addPresent(body, request);
        return body;
    }

    @ParameterizedTest
    @EnumSource
    void looksTheSameWhateverHappensInside(Situation situation) {
        assertThat(seen(situation).equals(seen(Situation.MATCHING))).isEqualTo(SEARCHING.contains(situation));
    }
}
