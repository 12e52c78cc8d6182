package fr.relais.sandbox.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

import fr.relais.sandbox.journey.Association.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static fr.relais.sandbox.launch.Service.CAPACITY;
import static fr.relais.sandbox.launch.Service.NOTIFICATION;
import static fr.relais.sandbox.launch.Service.PLACEMENT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the runbook says of restoring, done: a database of a quarter of an hour before is put back while the topics are
 * ahead, and the topics are lost while the database is ahead. On copies of the file and the directory of the parts that
 * stand for them here, with the real services. Nothing is given to two, and whatever differs is listed.
 */
class RestoreJourney {

    private static final Duration BEFORE = Duration.ofMinutes(15);

    private RunningRelais relais;
    private World world;
    private Operators operators;

    @BeforeEach
    void start() {
        relais = RunningRelais.start();
        world = new World(relais);
        operators = new Operators(relais.sandbox());
    }

    @AfterEach
    void stop() {
        relais.close();
    }

    private record Expected(Centre centre, Offer offer, Request request) {}

    /** Somebody who has agreed, and is expected; the room has another place. */
    private Expected expected(String place, int places) {
        var centre = world.centre(place);
        centre.publishes(aRoom().places(places));
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        return new Expected(centre, offer, request);
    }

    @Test
    void aDatabaseOfBeforeGivesNoPlaceToTwoAndListsWhatIsMissing() throws IOException {
        var first = expected("35", 2);
        var second = world.centre("44");
        var room = second.declares(aRoom());
        room.declareVacant(1);
        var endangered = world.centre("56");
        endangered.publishes(aRoom());
        var backup = backedUp();

        relais.forward(BEFORE);
        first.offer().arrive();
        first.centre().awaitBeds(Map.of("OCCUPIED", 1L, "VACANT", 1L));
        var association = world.association();
        var lost = association.submits(aRequest().onlyIn("44"));
        second.awaitOffer().accept();
        lost.awaitStatus("ACCEPTED");
        endangered.manager().post(endangered.path() + "/compromise", Map.of()).expect(200);
        world.centre("29");
        restored(backup);

        first.centre().awaitBeds(Map.of("OCCUPIED", 1L, "VACANT", 1L));
        assertThat(second.beds()).as("nobody's before the centre has spoken").isEqualTo(Map.of("UNAVAILABLE", 1L));
        assertThat(endangered.beds()).as("nobody is sent there").isEqualTo(Map.of("FROZEN", 1L));
        assertThat(operators.differences(PLACEMENT, "REQUEST_LOST"))
                .singleElement()
                .satisfies(one -> assertThat(saying(one, "organisation")).isEqualTo(association.organisation()));
        assertThat(operators.differences(PLACEMENT, "RECORD_LOST"))
                .as("an association that was registered since")
                .singleElement()
                .satisfies(one -> assertThat(one.path("subject").asString("")).isEqualTo(association.organisation()));
        assertThat(operators.differences(PLACEMENT, "REQUEST_BEHIND"))
                .singleElement()
                .satisfies(one -> assertThat(saying(one, "last")).isEqualTo("placement.stay-opened.v1"));
        assertThat(operators.differences(CAPACITY, "CENTRE_LOST"))
                .as("a centre that was registered since")
                .hasSize(1);
        assertThat(operators.differences(CAPACITY, "CENTRE_BEHIND")).hasSize(3);
        assertThat(operators.differences(CAPACITY, "BED_DIFFERS")).hasSize(3);
        assertThat(operators.differences(NOTIFICATION, "INBOX_BEHIND")).isNotEmpty();

        goesOn(first, second, room);
    }

    /** Everybody says again what is so, and what is told then is heard, although versions like it were told before. */
    private void goesOn(Expected first, Centre second, Centre.Unit room) {
        var again = world.association().submits(aRequest().onlyIn("44"));
        world.coordinator().sees(again).awaitWaiting("NO_LOCAL_PLACE", "NO_FRESH_PLACE");
        assertThat(second.openOffers()).isEmpty();
        room.declareVacant(1);
        second.awaitOffer().accept();
        again.awaitStatus("ACCEPTED");

        assertThat(first.request().status()).isEqualTo("CONFIRMED");
        first.offer().arrive();
        first.request().awaitStatus("PLACED");
        first.offer().depart();
        first.centre().awaitBeds(Map.of("UNAVAILABLE", 1L, "VACANT", 1L));
    }

    @Test
    void topicsThatAreLostAreToldAgainAndWhatWasNotHeardIsSaidAgain() throws IOException {
        var arriving = expected("35", 1);
        var leaving = expected("44", 1);
        leaving.offer().arrive();
        leaving.centre().awaitBeds(Map.of("OCCUPIED", 1L));
        var free = world.centre("56");
        free.publishes(aRoom());

        relais.kill(CAPACITY);
        arriving.offer().arrive();
        leaving.offer().depart();
        withoutTopics();

        arriving.centre().awaitBeds(Map.of("OCCUPIED", 1L));
        leaving.centre().awaitBeds(Map.of("UNAVAILABLE", 1L));
        assertThat(operators.differences(PLACEMENT, "ARRIVAL_UNHEARD")).hasSize(1);
        assertThat(operators.differences(PLACEMENT, "DEPARTURE_UNHEARD")).hasSize(1);
        assertThat(operators.differences(PLACEMENT)).hasSize(2);
        assertThat(operators.differences(CAPACITY)).isEmpty();
        world.association().submits(aRequest().onlyIn("56"));
        free.awaitOffer().accept();
        assertThat(arriving.request().status()).isEqualTo("PLACED");
    }

    private static String saying(JsonNode difference, String what) {
        return difference.path("says").path(what).asString("");
    }

    private Path backedUp() throws IOException {
        relais.sandbox().stop();
        var copy = Files.createTempFile("relais-backup", ".mv");
        copy(relais.sandbox().home().database(), copy);
        relais.sandbox().startAgain();
        return copy;
    }

    private void restored(Path backup) throws IOException {
        relais.sandbox().stop();
        copy(backup, relais.sandbox().home().database());
        Files.delete(backup);
        relais.sandbox().startAgain();
    }

    private void withoutTopics() throws IOException {
        relais.sandbox().stop();
        try (var files = Files.walk(relais.sandbox().home().broker())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        relais.sandbox().startAgain();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
