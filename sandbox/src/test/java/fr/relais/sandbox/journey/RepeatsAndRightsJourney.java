package fr.relais.sandbox.journey;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.sandbox.api.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Repeated commands, edits of something that has changed, other people's things, and tokens that are none. */
@ExtendWith(Staging.class)
class RepeatsAndRightsJourney {

    private static final String ABSENT = "a".repeat(26);

    @Test
    void repeatingACommandAnswersTheSameAndDoesNothing(World world) {
        var association = world.association();
        var form = aRequest().onlyIn(world.departement());
        var key = UUID.randomUUID().toString();
        var first = association.taken(association.referrer().post(Association.REQUESTS, form.body(), key));
        var before = association.requests();

        var again = association
                .referrer()
                .post(Association.REQUESTS, form.body(), key)
                .expect(201);

        assertThat(again.body()).isEqualTo(first.answer());
        assertThat(association.requests()).isEqualTo(before);
    }

    @Test
    void refusesACommandIdThatWasUsedForSomethingElse(World world) {
        var association = world.association();
        var key = UUID.randomUUID().toString();
        var form = aRequest().onlyIn(world.departement());
        association.taken(association.referrer().post(Association.REQUESTS, form.body(), key));
        var before = association.requests();

        var other = association
                .referrer()
                .post(Association.REQUESTS, form.with("dangerTier", "IMMINENT").body(), key);

        assertThat(BadInput.of(other)).isEqualTo(BadInput.whole(422, "command-reused"));
        assertThat(association.requests()).isEqualTo(before);
    }

    @Test
    void refusesACommandWithoutAnId(World world) {
        var association = world.association();
        var body = HttpRequest.BodyPublishers.ofString(aRequest().body().toString());
        var request = association
                .referrer()
                .request(Association.REQUESTS)
                .header("Content-Type", "application/json")
                .POST(body);

        var answer = association.referrer().send(request);

        assertThat(BadInput.of(answer)).isEqualTo(BadInput.in("Idempotency-Key", "required"));
    }

    @Test
    void refusesAnEditOfAVersionThatIsNotTheLatest(World world) {
        var centre = world.centre(world.departement());
        var room = centre.publishes(aRoom());
        var stale = centre.read().version();
        room.centre().confirms();
        var before = centre.read();
        var terms = aRoom().without("mode").without("capacity").languages("en").body();

        var answer = centre.manager().put(room.path(), terms, stale);
        var without = centre.manager().send(put(centre.manager(), room.path(), terms.toString()));

        assertThat(BadInput.of(answer)).isEqualTo(BadInput.whole(412, "stale-version"));
        assertThat(BadInput.of(without)).isEqualTo(BadInput.whole(428, "version-required"));
        assertThat(centre.read().body()).isEqualTo(before.body());
        centre.manager().put(room.path(), terms, before.version()).expect(200);
    }

    private static HttpRequest.Builder put(Session session, String path, String body) {
        return session.request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void answersForSomebodyElsesThingsAsIfTheyDidNotExist(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var stranger = world.centre(world.departement());
        var request = world.association().submits(aRequest().onlyIn(place));
        var otherReferrer = world.association().referrer();
        var offer = centre.awaitOffer();

        assertThat(get(otherReferrer, request.path()))
                .isEqualTo(get(otherReferrer, Association.REQUESTS + "/" + ABSENT));
        assertThat(get(stranger.manager(), "/v1/offers/" + offer.reference()))
                .isEqualTo(get(stranger.manager(), "/v1/offers/" + ABSENT));
        assertThat(get(stranger.manager(), centre.path())).isEqualTo(get(stranger.manager(), "/v1/centres/" + ABSENT));
        assertThat(stranger.manager()
                        .post("/v1/offers/" + offer.reference() + "/acceptance", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(get(centre.manager(), request.path()).status()).isEqualTo(404);
        assertThat(get(request.referrer(), centre.path()).status()).isEqualTo(404);
        assertThat(get(request.referrer(), "/v1/capacity").status()).isEqualTo(404);
        assertThat(get(world.as("rapporteur"), "/v1/coordination/requests").status())
                .isEqualTo(404);
        assertThat(offer.status()).isEqualTo("OPEN");
    }

    @Test
    void neverRoutesToWhatServicesSayToEachOther(World world) {
        var coordinator = world.coordinator().session();

        assertThat(get(coordinator, "/internal/v1/holds").status()).isEqualTo(404);
        assertThat(get(coordinator, "/actuator/env").status()).isEqualTo(404);
        assertThat(get(coordinator, "/v1/../internal/v1/holds").status()).isIn(400, 404);
        assertThat(get(coordinator, "/v1/centres/%2e%2e/%2e%2e/internal/v1/holds")
                        .status())
                .isIn(400, 404);
    }

    private static Exchange get(Session session, String path) {
        return Exchange.of(session.request(path).GET());
    }

    /** What somebody may do to a token. */
    enum Forgery {
        NONE,
        NONSENSE,
        UNSIGNED,
        CHANGED;

        String of(String token) {
            var parts = token.split("\\.");
            return switch (this) {
                case NONE -> "";
                case NONSENSE -> "not-a-token";
                case UNSIGNED -> encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
                case CHANGED ->
                    parts[0] + "." + encode(decode(parts[1]).replace("CENTRE", "COORDINATOR")) + "." + parts[2];
            };
        }

        private static String encode(String text) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String decode(String part) {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenThatIsNotOne(Forgery forgery, World world) {
        var centre = world.centre(world.departement());
        var genuine = centre.manager()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        var forged = world.api().withToken(forgery.of(genuine.substring("Bearer ".length())));
        var before = centre.read().body();

        var answers = Stream.of(
                forged.get(centre.path()),
                forged.get("/v1/capacity"),
                forged.get("/v1/inbox"),
                forged.get("/v1/nothing"),
                forged.post(Association.REQUESTS, aRequest().body()),
                forged.post(centre.path() + "/units", aRoom().body()));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(BadInput.of(answer)).isEqualTo(BadInput.whole(401, "unauthenticated")));
        assertThat(centre.read().body()).isEqualTo(before);
    }
}
