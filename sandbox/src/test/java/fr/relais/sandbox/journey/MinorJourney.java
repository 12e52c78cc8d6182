package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.api.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 2 to its end: child protection is told and decides, and meanwhile she gets a place among children. */
@ExtendWith(Staging.class)
class MinorJourney {

    private static final String WHERE_SHE_IS = "35";
    private static final Map<String, Object> DISPUTED =
            Map.of("ageBand", "MINOR", "gender", "F", "ageStatus", "MINOR_PRESUMED");

    @Test
    void isDecidedByChildProtectionWhileSheHasAPlaceAmongChildren(World world) {
        var place = world.departement();
        world.centre(place).publishes(aRoom());
        var protection = world.as("child-protection-" + WHERE_SHE_IS);
        var told = Inbox.of(protection);
        var onCall = world.coordinator().inbox();
        var request = world.association()
                .submits(aRequest()
                        .people(DISPUTED)
                        .onlyIn(place)
                        .with("track", "MINOR")
                        .with("departsFrom", WHERE_SHE_IS));
        var minor = Patience.find(
                "the hand-over",
                () -> told.items().stream()
                        .filter(item -> item.path("kind").asString("").equals("MINOR_ANNOUNCED"))
                        .map(item -> item.path("reference").asString(""))
                        .findFirst());
        assertThat(request.body().toString()).doesNotContain(minor);
        world.coordinator().sees(request).awaitWaiting("NO_PLACE_FOR_MINORS", "NO_PLACE_FOR_HOUSEHOLD");

        says(protection, minor, "acknowledgement");
        says(protection, minor, "administrator-request");
        world.pass(Duration.ofDays(6));
        Patience.until(
                "the days are over", () -> assertThat(onCall.kindsAbout(minor)).isEqualTo(List.of("MINOR_TASK")));
        says(protection, minor, "renewal");
        var children = world.childFacility(place);
        children.publishes(aRoom().forMinorsAlone());
        var offer = children.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        says(protection, minor, "administrator");
        protection
                .post(path(minor, "decision"), Map.of("decision", "TAKEN_IN_CHARGE"))
                .expect(200);
        request.agrees(true).expect(200);
        offer.arrive();

        request.awaitStatus("PLACED");
        onCall.awaitExactly(minor, "MINOR_TASK", "MINOR_DECIDED");
        assertThat(protection.get("/v1/minors/" + minor).expect(200).body().toString())
                .doesNotContain('"' + place + '"', children.code(), request.reference());
    }

    private static void says(Session protection, String minor, String command) {
        protection.post(path(minor, command), Map.of()).expect(200);
    }

    private static String path(String minor, String command) {
        return "/v1/minors/" + minor + "/" + command;
    }
}
