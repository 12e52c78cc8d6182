package fr.relais.sandbox.play;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.api.NoticeStream;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.home.Home;
import tools.jackson.databind.JsonNode;

/**
 * The main job, from a vacancy to an arrival, through the gateway and with the accounts' own tokens.
 *
 * <p>It can be played again and again: each run first ends what the last one left.
 */
public final class Play {

    private static final Duration LIVE = Duration.ofSeconds(20);

    private final Cast cast;
    private final Steps steps;
    private final Views views;
    private final Script script;
    private final LastRun lastRun;

    public Play(RelaisApi api, Path repository, Home home, PrintStream out) {
        this.cast = Cast.of(api);
        this.steps = new Steps(out);
        this.views = new Views(steps);
        this.script = new Script(repository);
        this.lastRun = new LastRun(home);
    }

    /** Plays all steps. Answers how many there were and how long they took; throws {@link StepFailed}. */
    public Played run() {
        lastRun.clearAway(cast);
        try (var live = cast.manager().notices("")) {
            country();
            var centre = register();
            declareVacancy(centre, declareUnit(centre));
            var request = submit();
            var offer = receive(live);
            lastRun.remember(request, offer);
            watch(request);
            explain();
            accept(offer, request);
            agree(request, offer);
            arrive(offer, request);
            inboxes();
            country();
        }
        return new Played(steps.played(), steps.total());
    }

    /**
     * How a run went.
     *
     * @param steps how many steps were played
     * @param took how long they took together
     */
    public record Played(int steps, Duration took) {}

    private void country() {
        steps.play("La coordination regarde le pays", "The coordinator looks at the country", () -> {
            views.country(
                    cast.coordinator().get("/v1/capacity?by=region").expect(200).body());
            return null;
        });
    }

    private String register() {
        return steps.play("La coordination enregistre un lieu d'accueil", "The coordinator registers a centre", () -> {
            var centre = cast.coordinator()
                    .post("/v1/centres", script.centre(), "play-centre")
                    .expect(201);
            steps.sees(Side.COORDINATOR, "a centre with an opaque code: " + centre.text("centre"));
            return centre.text("centre");
        });
    }

    private String declareUnit(String centre) {
        return steps.play(
                "Le lieu d'accueil déclare un appartement familial", "The centre declares a family flat", () -> {
                    var path = "/v1/centres/" + centre;
                    var units = cast.manager().get(path).expect(200).body().path("units");
                    var unit = units.isEmpty()
                            ? cast.manager()
                                    .post(path + "/units", script.unit(), "play-unit")
                                    .expect(201)
                                    .body()
                            : units.path(0);
                    steps.sees(Side.CENTRE, "its flat: " + unit.path("beds").size() + " places, for one household");
                    return unit.path("unit").asString();
                });
    }

    private void declareVacancy(String centre, String unit) {
        steps.play("Le lieu d'accueil publie ses places vacantes", "The centre publishes its vacancy", () -> {
            var places = script.unit().path("capacity").asInt();
            var board = cast.manager()
                    .post("/v1/centres/" + centre + "/units/" + unit + "/vacancies", Map.of("beds", places))
                    .expect(200);
            views.beds(board.body());
            return null;
        });
    }

    private String submit() {
        return steps.play("L'association demande une orientation", "The association asks for a place", () -> {
            var answer = cast.referrer()
                    .post("/v1/placement-requests", script.request())
                    .expect(201);
            views.submitted(answer.body());
            return answer.text("reference");
        });
    }

    private String receive(NoticeStream live) {
        return steps.play(
                "Une place est optionnée, le lieu d'accueil est prévenu", "A place is held, the centre is told", () -> {
                    var notice = live.next(
                            event -> event.data().path("kind").asString("").equals("OFFER_RECEIVED"), LIVE);
                    notice.ifPresent(event -> views.notice(Side.CENTRE, event.data()));
                    var offer = Patience.until("an offer to the centre", this::openOffer);
                    views.offer(cast.manager()
                            .get("/v1/offers/" + offer)
                            .expect(200)
                            .body());
                    return offer;
                });
    }

    private Optional<String> openOffer() {
        var offers = cast.manager().get("/v1/offers").expect(200).body().path("offers");
        return offers.valueStream()
                .filter(offer -> offer.path("status").asString("").equals("OPEN"))
                .map(offer -> offer.path("offer").asString(""))
                .findFirst();
    }

    private void watch(String request) {
        steps.play(
                "Pendant ce temps, l'association ne voit qu'une recherche",
                "Meanwhile the association sees a search, and nothing else",
                () -> {
                    views.request(requestOf(request));
                    return null;
                });
    }

    private void explain() {
        steps.play(
                "La coordination voit pourquoi ce lieu, et pas où il est",
                "The coordinator sees why this one, and not where it is",
                () -> {
                    views.explanation(cast.newestRequestInFull());
                    return null;
                });
    }

    private void accept(String offer, String request) {
        steps.play("Le lieu d'accueil donne son accord de principe", "The centre accepts", () -> {
            cast.manager().post("/v1/offers/" + offer + "/acceptance", Map.of()).expect(200);
            views.request(become(request, "ACCEPTED"));
            return null;
        });
    }

    private void agree(String request, String offer) {
        steps.play("La personne donne son accord", "The person agrees", () -> {
            cast.referrer()
                    .post("/v1/placement-requests/" + request + "/agreement", Map.of("agrees", true))
                    .expect(200);
            views.request(become(request, "CONFIRMED"));
            steps.sees(
                    Side.CENTRE,
                    "offer "
                            + cast.manager()
                                    .get("/v1/offers/" + offer)
                                    .expect(200)
                                    .text("status"));
            return null;
        });
    }

    private void arrive(String offer, String request) {
        steps.play("La personne arrive, le séjour commence", "She arrives, the stay begins", () -> {
            cast.manager().post("/v1/offers/" + offer + "/arrival", Map.of()).expect(200);
            views.request(become(request, "PLACED"));
            views.beds(Patience.until("the places are occupied", () -> occupied(offer)));
            return null;
        });
    }

    /** The unit of the offer, when all its places are occupied; it may be one of another centre of the manager. */
    private Optional<JsonNode> occupied(String offer) {
        var unit = cast.manager().get("/v1/offers/" + offer).expect(200).text("unit");
        var centres = cast.manager().get("/v1/centres").expect(200).body().path("centres");
        return centres.valueStream()
                .map(centre -> cast.manager()
                        .get("/v1/centres/" + centre.path("centre").asString(""))
                        .expect(200))
                .flatMap(centre -> centre.body().path("units").valueStream())
                .filter(seen -> seen.path("unit").asString("").equals(unit))
                .filter(Play::isOccupied)
                .findFirst();
    }

    private static boolean isOccupied(JsonNode unit) {
        return unit.path("beds")
                .valueStream()
                .allMatch(bed -> bed.path("state").asString("").equals("OCCUPIED"));
    }

    private void inboxes() {
        steps.play("Chacun a été prévenu, en termes neutres", "Each side was told, in neutral words", () -> {
            views.inbox(Side.REFERRER, cast.referrer());
            views.inbox(Side.CENTRE, cast.manager());
            return null;
        });
    }

    private JsonNode requestOf(String request) {
        return cast.referrer()
                .get("/v1/placement-requests/" + request)
                .expect(200)
                .body();
    }

    private JsonNode become(String request, String status) throws InterruptedException {
        return Patience.until(
                "the request is " + status,
                () -> Optional.of(requestOf(request))
                        .filter(seen -> seen.path("status").asString("").equals(status)));
    }
}
