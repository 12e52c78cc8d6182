package fr.relais.placement.attacker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.StubCapacity;
import fr.relais.placement.application.AdvanceRequest;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.LookAtSearches;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.testing.SettableClock;
import fr.relais.testing.TestCaller;
import reactor.util.retry.Retry;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/**
 * A service of its own as it runs in production, in a France with forty hidden houses that always have a place and
 * always say yes. The coordinator gives her word for nobody: behind a made-up request there is nobody whom she could be
 * shown.
 */
final class Game implements AutoCloseable {

    static final int HOUSES = 40;

    private static final long SEED = 20_261_129;
    private static final String HOUSE = "houses";
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final SettableClock clock = SettableClock.at(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    final PublicList list;

    /** By id, the département of each house. */
    final Map<String, String> houses = new HashMap<>();

    /** Of all that the houses have announced. */
    private long version = 1;

    private final StubCapacity capacity = new StubCapacity();
    private final RunningPlacement service;

    Game() {
        var environment = RunningPlacement.environment();
        environment.remove("RELAIS_QUOTAS_NARROWWAITS");
        environment.remove("RELAIS_CURIOSITY_READS");
        environment.put("RELAIS_CAPACITY_URL", capacity.address());
        environment.put("RELAIS_CLIENT_TOKENS", capacity.address() + "/oauth2/token");
        service = RunningPlacement.own(environment, beans -> beans.registerBean(Clock.class, () -> clock));
        list = new PublicList(service.bean(Territory.class), SEED);
        list.draw(HOUSES, SEED).forEach(this::open);
        await().atMost(PATIENCE).until(() -> houses.keySet().stream().allMatch(this::isKnown));
    }

    private void open(String departement) {
        var id = UUID.nameUUIDFromBytes((departement + houses.size()).getBytes(UTF_8))
                .toString();
        houses.put(id, departement);
        announce(id, "VACANT");
    }

    private void announce(String house, String bed) {
        var departement = String.valueOf(houses.get(house));
        service.announce(
                house,
                version,
                Bodies.centre(house, version, departement, bed)
                        .replaceAll("(?<=freshUntil\":\")[^\"]*", "2200-01-01T00:00:00Z")
                        .replace("centre-" + departement, HOUSE));
    }

    private boolean isKnown(String house) {
        return service.bean(Availability.class)
                .current()
                .find(new CentreRef(UUID.fromString(house)))
                .filter(known -> known.version() == version)
                .isPresent();
    }

    /** These houses have a place, and no other one has; once everybody knows it. */
    void beds(Set<String> free) {
        version++;
        houses.keySet().parallelStream()
                .forEach(house -> announce(house, free.contains(house) ? "VACANT" : "OCCUPIED"));
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> houses.keySet().stream().allMatch(this::isKnown));
    }

    /** The house whose place was found for a request, which the attacker never sees. */
    Set<String> houseOf(String reference) {
        return inside(reference).liveOffer().stream()
                .map(offer -> offer.candidate().centre().value().toString())
                .collect(Collectors.toSet());
    }

    void awaitAHouseFor(String reference) {
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> inside(reference).stage() instanceof Stage.Offered);
    }

    /** An account of an association of its own, in Paris. */
    Account account(String organisation, int allowance) {
        return account(organisation, allowance, line -> line);
    }

    /** The same, whose answers go through somebody who says more than he should. */
    Account account(String organisation, int allowance, UnaryOperator<Line> leak) {
        service.post(coordinator(), "/v1/organisations", """
                {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(organisation))
                .expectStatus()
                .isCreated();
        var caller = referrer(organisation);
        return new Account(organisation, leak.apply(new Wire(service, caller)), this, allowance);
    }

    private record Wire(RunningPlacement service, TestCaller caller) implements Line {
        @Override
        public Answer get(String path) {
            return Answer.of(service.get(caller, path));
        }

        @Override
        public Answer post(String path, String body) {
            return Answer.of(service.post(caller, path, body));
        }
    }

    /** The request as it is inside, which the attacker never sees. */
    PlacementRequest inside(String reference) {
        return service.bean(PlacementRequests.class)
                .findForReferrer(new Reference(reference))
                .block(PATIENCE)
                .value();
    }

    /** Everything happens that needs no human; where capacity-service is slow to answer, later. */
    void housesAreAsked(String reference) {
        service.bean(AdvanceRequest.class)
                .advance(inside(reference).id())
                .retryWhen(Retry.fixedDelay(200, Duration.ofMillis(200)))
                .block(PATIENCE);
    }

    /** The house that is asked says yes. */
    void housesAnswer(String reference) {
        housesAreAsked(reference);
        if (inside(reference).stage() instanceof Stage.Offered offered) {
            accept(offered.offer());
            housesAreAsked(reference);
        }
    }

    private void accept(Offer offer) {
        service.post(centre(HOUSE), "/v1/offers/" + offer.ref().value() + "/acceptance", "{}")
                .expectStatus()
                .isOk();
    }

    /** A coordinator gives her word, as she does when she has spoken with who asks. */
    void givesHerWord(Asked one) {
        var pseudonym = inside(one.reference()).submission().coordinatorRef().value();
        service.post(coordinator(), "/v1/coordination/requests/" + pseudonym + "/assessment", "{}")
                .expectStatus()
                .isOk();
    }

    void looksAtSearches() {
        service.bean(LookAtSearches.class).round().block(PATIENCE);
    }

    /** Whether the coordinators on call have been told of what this account asks. */
    boolean isToldOf(String organisation) {
        for (var row :
                json(service.get(coordinator(), "/v1/coordination/oversight")).path("organisations")) {
            if (row.path("organisation").asString("").equals(organisation)) {
                return row.has("patternsAt") || row.has("passedAt");
            }
        }
        return false;
    }

    @Override
    public void close() {
        service.close();
        capacity.close();
    }
}
