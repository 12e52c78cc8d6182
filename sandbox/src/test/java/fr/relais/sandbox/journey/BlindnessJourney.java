package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.RequestForm.ofFile;
import static fr.relais.sandbox.journey.RequestForm.person;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** What must not count cannot be said, and what was said or happened otherwise changes nothing (INV-01, INV-12). */
@ExtendWith(Staging.class)
class BlindnessJourney {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nationality",
                "residenceStatus",
                "asylum",
                "complaint",
                "cooperation",
                "exploitation",
                "identification",
                "identificationStage",
                "identity",
                "name",
                "birthDate",
                "resources",
                "religion",
                "pregnancy",
                "note"
            })
    void cannotBeToldWhatMustNotCount(String field, World world) {
        var association = world.association();
        var said = new TreeMap<String, Object>(person("ADULT", "M"));
        said.put(field, "YES");

        var ofTheRequest = association
                .referrer()
                .post(Association.REQUESTS, aRequest().with(field, "YES").body());
        var ofAPerson = association
                .referrer()
                .post(Association.REQUESTS, aRequest().people(said).body());

        assertThat(BadInput.of(ofTheRequest)).isEqualTo(BadInput.in("", "unknown-field"));
        assertThat(BadInput.of(ofAPerson)).isEqualTo(BadInput.in("/household/people/0", "unknown-field"));
        assertThat(ofTheRequest.body().toString()).doesNotContain(field, "YES");
    }

    /** Scenario 3: the farm worker without a complaint, and somebody else of whom the form can say no more. */
    @Test
    void findsTheSameCandidatesForIdenticalProfiles(World world) {
        var units = fourUnitsForMen(world);
        var somebody = world.association();
        awaitCandidates(world, somebody, ofFile("02"), units.size());

        var farmWorker = world.association().submits(ofFile("02"));
        var somebodyElse = somebody.submits(ofFile("02"));

        var found = candidates(world, farmWorker);
        assertThat(found).startsWith(units.get(0)).containsExactlyInAnyOrderElementsOf(units);
        assertThat(candidates(world, somebodyElse)).isEqualTo(found);
    }

    @Test
    void findsTheSameCandidatesForAHouseholdThatOnceSaidNo(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom().places(3).features("STAFF_24H"));
        world.centre(place).publishes(aRoom().places(3));
        var association = world.association();
        awaitCandidates(world, association, aRequest().onlyIn(place), 2);
        var before = association.submits(aRequest().onlyIn(place));
        centre.awaitOffer().accept();
        before.awaitStatus("ACCEPTED");
        var candidates = candidates(world, before);
        before.agrees(false).expect(200);
        before.withdraw().expect(200);
        centre.awaitBeds(Map.of("VACANT", 3L));
        var household = before.answer().path("householdRef").asString();

        var after = association.submits(aRequest().onlyIn(place).with("householdRef", household));

        assertThat(candidates(world, after)).hasSize(2).isEqualTo(candidates);
    }

    /** Best first: each has one kind of support more than the next. */
    private static List<String> fourUnitsForMen(World world) {
        var ranked = List.of(
                room().features("STAFF_24H", "MEDIATION").languages("ro", "fr"),
                room().features("STAFF_24H").languages("ro", "fr"),
                room().features("STAFF_24H").languages("ro"),
                room().languages("fr"));
        var far = List.of("59", "67", "29", "06").iterator();
        return ranked.stream()
                .map(form -> world.centre(far.next()).publishes(form).id())
                .toList();
    }

    private static UnitForm room() {
        return aRoom().forMen().places(3);
    }

    /** Asks, and takes it back, until every unit is known to whoever chooses. */
    private static void awaitCandidates(World world, Association association, RequestForm form, int count) {
        Patience.until("candidates", () -> {
            var probe = association.submits(form);
            var found = candidates(world, probe);
            probe.withdraw().expect(200);
            assertThat(found).hasSize(count);
        });
    }

    private static List<String> candidates(World world, Association.Request request) {
        var seen = world.coordinator().sees(request);
        Patience.until(
                "a decision",
                () -> assertThat(seen.body().path("decision").isObject()).isTrue());
        return seen.candidates();
    }
}
