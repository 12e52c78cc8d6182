package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.ofFile;
import static fr.relais.sandbox.journey.UnitForm.aFamilyFlat;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is offered which place: scenarios 1, 2, 4, 5, 6 and 14, with the requests of the sandbox. */
@ExtendWith(Staging.class)
class MatchingJourney {

    @Test
    void proposesTheFamilyFlatAndNoSingleRoomToAMotherWithTwoChildren(World world) {
        var singles = world.centre("29");
        singles.publishes(aRoom().places(5));
        var families = world.centre("22");
        var flat = families.publishes(aFamilyFlat(3));

        var request = world.association().submits(ofFile("01"));

        assertThat(families.awaitOffer().body().path("beds").asInt()).isEqualTo(3);
        assertThat(world.coordinator().sees(request).candidates()).containsExactly(flat.id());
        assertThat(families.beds()).isEqualTo(Map.of("HELD", 3L));
        assertThat(singles.beds()).isEqualTo(Map.of("VACANT", 5L));
    }

    @Test
    void offersNothingInADangerZoneOrBesideOneEvenWhenNothingElseIsFresh(World world) {
        for (var exposed : new String[] {"75", "92", "69", "38", "13", "84"}) {
            world.centre(exposed).publishes(aRoom().features("TRAFFICKING_TRAINING"));
        }
        var request = world.association().submits(ofFile("03"));
        var seen = world.coordinator().sees(request);
        seen.awaitWaiting("NO_PLACE_OUTSIDE_DANGER");

        var away = world.centre("44");
        away.publishes(aRoom());

        away.awaitOffer();
        assertThat(seen.departements()).containsExactly("44");
    }

    @Test
    void staysInTheLocalZoneElseWaitsAndSaysWhyToTheCoordinator(World world) {
        world.centre("32").publishes(aRoom());
        world.centre("29").publishes(aRoom());
        var request = world.association().submits(ofFile("04"));
        var seen = world.coordinator().sees(request);
        seen.awaitWaiting("NO_LOCAL_PLACE");
        assertThat(request.body().toString()).contains("SEARCHING").doesNotContain("NO_LOCAL_PLACE");

        var near = world.centre("31");
        near.publishes(aRoom());

        near.awaitOffer();
        assertThat(seen.departements()).containsExactly("31");
    }

    @Test
    void sendsAPresumedMinorToNoUnitOfGrownUps(World world) {
        world.centre("29").publishes(aRoom());
        var request = world.association().submits(ofFile("08"));
        var seen = world.coordinator().sees(request);
        seen.awaitWaiting("NO_PLACE_FOR_MINORS", "NO_PLACE_FOR_HOUSEHOLD");

        var children = world.childFacility("22");
        children.publishes(aRoom().forMinorsAlone());

        children.awaitOffer();
        assertThat(seen.departements()).containsExactly("22");
    }

    @Test
    void countsWhatNobodyCanTakeWithoutStepsAndOffersNothingElse(World world) {
        var stale = world.centre("22");
        stale.publishes(aRoom().features("STEP_FREE"));
        world.pass(Duration.ofHours(73));
        stale.awaitBeds(Map.of("STALE", 1L));
        world.centre("29").publishes(aRoom());
        var before = unmet(world);

        var request = world.association().submits(ofFile("07"));

        world.coordinator().sees(request).awaitWaiting("NO_ACCESSIBLE_PLACE", "NO_FRESH_PLACE");
        assertThat(unmet(world)).isEqualTo(before + 1);
        stale.inbox().awaitExactly(stale.code(), "VACANCY_STALE");
        stale.confirms();
        stale.awaitOffer();
    }

    private static int unmet(World world) {
        return world.coordinator()
                .session()
                .get("/v1/unmet-needs")
                .expect(200)
                .body()
                .at("/now/reasons/NO_ACCESSIBLE_PLACE/EMERGENCY")
                .asInt(0);
    }

    @Test
    void crossesAnOceanToOneRoomInMayotteOnlyWhenAskedTo(World world) {
        var mayotte = world.centre("976");
        mayotte.publishes(aRoom().languages("swb"));
        var association = world.association();
        var without = association.submits(ofFile("06"));
        world.coordinator().sees(without).awaitWaiting("NO_PLACE_WITHOUT_CROSSING");

        var with = association.submits(ofFile("05"));

        mayotte.awaitOffer();
        assertThat(world.coordinator().sees(with).departements()).containsExactly("976");
        assertThat(world.coordinator().sees(without).status()).isEqualTo("WAITING");
    }

    @Test
    void countsOneRoomInMayotteLikeAnyOtherPlace(World world) {
        var coordinator = world.coordinator();
        var mayotte = world.centre("976");
        var room = mayotte.declares(aRoom());
        var before = Patience.find("the room", () -> coordinator.capacityOf("976"));

        room.declareVacant(1);

        Patience.until("the vacancy", () -> {
            var after = coordinator.capacityOf("976").orElseThrow();
            assertThat(vacant(after) - vacant(before)).isEqualTo(1);
            assertThat(forWomen(after) - forWomen(before)).isEqualTo(1);
            assertThat(vacant(coordinator.row("region", "06").orElseThrow())).isEqualTo(vacant(after));
        });
    }

    private static long vacant(JsonNode row) {
        return row.at("/byStatus/VACANT").asLong();
    }

    private static long forWomen(JsonNode row) {
        return row.at("/takes/WOMEN_ALONE").asLong();
    }
}
