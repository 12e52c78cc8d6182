package fr.relais.sandbox.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Coordinations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The play of {@code ./relais demo} goes to its end after whatever others, or an interrupted run, have left behind. */
@ExtendWith(Staging.class)
class PlayAgainJourney {

    private static final String REQUESTS = "/v1/placement-requests";

    private final List<String> strangers = new ArrayList<>();
    private Session manager;
    private Session stranger;
    private Rehearsal rehearsal;

    @BeforeEach
    void gather(RunningRelais relais) {
        for (var organisation : List.of("referrer-org-01", "referrer-org-07")) {
            register(relais, organisation);
        }
        manager = relais.as("centre-03");
        stranger = relais.as("referrer-07");
        rehearsal = new Rehearsal(relais);
    }

    private static void register(RunningRelais relais, String organisation) {
        var seed = relais.association(organisation);
        var body = Map.of(
                "organisation", organisation,
                "kind", seed.path("kind").asString(""),
                "departement", seed.path("departement").asString(""));
        relais.as("coordinator")
                .post("/v1/organisations", body, "journey-" + organisation)
                .expect(201);
    }

    @Test
    void whileAStrangerWaitsForThePlaceItIsAboutToPublish() {
        rehearsal.play();
        strangerAsks();

        rehearsal.play();
        Patience.until("an offer to the stranger", () -> assertThat(openOffer()).isPresent());
        var offered = openOffer();

        rehearsal.play();
        assertThat(openOffer()).isEqualTo(offered);
    }

    @Test
    void whenAStrangerTookThePlaceThatAnInterruptedRunPublished() {
        rehearsal.playUntil(4);
        strangerAsks();
        Patience.until("an offer to the stranger", () -> assertThat(openOffer()).isPresent());

        rehearsal.play();
        manager.post("/v1/offers/" + openOffer().orElseThrow() + "/acceptance", Map.of())
                .expect(200);

        rehearsal.play();
    }

    /** Each run ends what the one before left, and goes one step further. */
    @Test
    void afterAnInterruptionAtAnyStep() {
        var steps = rehearsal.play();

        for (var last = 1; last < steps; last++) {
            rehearsal.playUntil(last);
        }

        assertThat(rehearsal.play()).isEqualTo(steps);
    }

    @Test
    void afterItsCentreWasSuspended(RunningRelais relais) {
        rehearsal.playUntil(4);
        Suspension.ofEverybody(relais);

        rehearsal.play();
    }

    @Test
    void whenAnotherCentreHasAPlaceThatFitsAsWell(RunningRelais relais) {
        rehearsal.play();
        var another = relais.as("centre-05");
        var body = Map.of("organisation", "centre-org-05", "departement", "33", "kind", "FLAT");
        var path = "/v1/centres/"
                + Coordinations.of(relais.api())
                        .register(body, "another-centre")
                        .text("centre");
        var unit = another.post(path + "/units", Rehearsal.unit()).expect(201).text("unit");
        another.post(path + "/units/" + unit + "/vacancies", Map.of("beds", 3)).expect(200);

        rehearsal.play();
        rehearsal.play();
    }

    /** The same household as the play's, under the same danger. */
    private void strangerAsks() {
        strangers.add(stranger.post(REQUESTS, Rehearsal.request()).expect(201).text("reference"));
    }

    private Optional<String> openOffer() {
        return manager.get("/v1/offers")
                .expect(200)
                .body()
                .path("offers")
                .valueStream()
                .filter(offer -> offer.path("status").asString("").equals("OPEN"))
                .map(offer -> offer.path("offer").asString(""))
                .findFirst();
    }

    @AfterEach
    void putAside(RunningRelais relais) {
        strangers.forEach(one ->
                stranger.post(REQUESTS + "/" + one + "/withdrawal", Map.of()).expect(200));
        Suspension.ofEverybody(relais);
    }
}
