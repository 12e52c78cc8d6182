package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.journey.Association.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.person;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 15: an operation of four to nine people in two cities; six decline. */
@ExtendWith(Staging.class)
class BlockJourney {

    private static final String BLOCKS = "/v1/coordination/blocks";
    private static final int AGREE = 3;

    @Test
    void takesThreePlacesAndGivesTheRestBackTheSameDay(World world) {
        var centres = Stream.of("29", "31", "44", "31", "29").map(world::centre).toList();
        centres.forEach(centre -> centre.publishes(aRoom().places(6)));
        var association = world.association();
        var first = world.coordinator().session();
        var block = approved(world, first);
        Patience.until("nine places kept", () -> assertThat(kept(first, block)).isEqualTo(9));

        for (var i = 0; i < AGREE; i++) {
            first.post(block + "/requests", agreeing(association)).expect(201);
        }
        var offers = Patience.find(
                "three offers", () -> Optional.of(offersTo(centres)).filter(open -> open.size() == AGREE));
        first.post(block + "/closure", Map.of()).expect(200);

        Patience.until(
                "the rest given back",
                () -> assertThat(beds(centres)).isEqualTo(Map.of("HELD", (long) AGREE, "VACANT", 27L)));
        offers.forEach(Offer::accept);
        for (var request : requestsOf(association)) {
            request.awaitStatus("ACCEPTED");
            request.agrees(true).expect(200);
        }
        offers.forEach(Offer::arrive);
        Patience.until(
                "three places consumed",
                () -> assertThat(beds(centres)).isEqualTo(Map.of("OCCUPIED", (long) AGREE, "VACANT", 27L)));
        var reference = first.get(block).expect(200).text("reference");
        world.coordinator().inbox().awaitExactly(reference, "BLOCK_REQUESTED", "BLOCK_CLOSED");
    }

    /** One coordinator asks, and cannot be the one who agrees; another looks at what it would do, and does. */
    private static String approved(World world, Session first) {
        var form = Map.of(
                "min", 4,
                "max", 9,
                "until", world.now().plus(Duration.ofHours(10)).toString(),
                "zones", List.of("75", "69"),
                "languages", List.of("ro"));
        var block = BLOCKS + "/" + first.post(BLOCKS, form).expect(201).text("reference");
        var second = world.as("coordinator-02");
        assertThat(first.post(block + "/approval", Map.of()).expect(409).problem())
                .isEqualTo("same-person");
        Patience.until(
                "thirty fresh places",
                () -> assertThat(second.get(block + "/impact")
                                .expect(200)
                                .body()
                                .path("share")
                                .asInt())
                        .isEqualTo(9));
        second.post(block + "/approval", Map.of()).expect(200);
        return block;
    }

    private static int kept(Session coordinator, String block) {
        return coordinator
                .get(block)
                .expect(200)
                .body()
                .path("kept")
                .valueStream()
                .mapToInt(kept -> kept.path("people").asInt())
                .sum();
    }

    private static Map<String, Object> agreeing(Association association) {
        return Map.of(
                "organisation", association.organisation(),
                "dangerTier", "IMMINENT",
                "relocation", "REMOVAL_REQUIRED",
                "household", Map.of("people", List.of(person("ADULT", "F"))),
                "agreement", Map.of("toBeLookedFor", true));
    }

    private static List<Offer> offersTo(List<Centre> centres) {
        return centres.stream()
                .flatMap(centre -> centre.openOffers().stream()
                        .filter(offer -> offer.path("status").asString("").equals("OPEN"))
                        .map(offer -> new Offer(centre, offer.path("offer").asString(""))))
                .toList();
    }

    /** Those that its referrer was told of when they were submitted for it. */
    private static List<Request> requestsOf(Association association) {
        return association.requests().stream()
                .limit(AGREE)
                .map(line -> followed(association, line))
                .toList();
    }

    private static Request followed(Association association, JsonNode line) {
        var request = new Request(association.referrer(), line);
        association.submitted().add(request);
        return request;
    }

    private static Map<String, Long> beds(List<Centre> centres) {
        return centres.stream()
                .flatMap(centre -> centre.beds().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
    }
}
