package fr.relais.sandbox.play;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.api.NoticeStream;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.play.LastRun.Trace;
import tools.jackson.databind.JsonNode;

/**
 * The main job, from a vacancy to an arrival, through the gateway and with the accounts' own tokens.
 *
 * <p>It can be played again and again, whatever became of the last run and whoever else uses the same Relais: each run
 * first ends what the last one left, and follows its own request.
 */
public final class Play {

    private static final String REQUESTS = "/v1/placement-requests";
    private static final Duration LIVE = Duration.ofSeconds(20);

    private final Cast cast;
    private final Steps steps;
    private final Views views;
    private final Script script;
    private final LastRun lastRun;
    private final Flat flat;

    public Play(RelaisApi api, Path repository, Home home, PrintStream out) {
        this.cast = Cast.of(api);
        this.steps = new Steps(out);
        this.views = new Views(steps);
        this.script = new Script(repository);
        this.lastRun = new LastRun(home);
        this.flat = new Flat(cast, script);
    }

    /** Plays all steps. Answers how many there were and how long they took; throws {@link StepFailed}. */
    public Played run() {
        steps.before(() -> lastRun.clearAway(cast));
        try (var live = cast.manager().session().notices("")) {
            country();
            register();
            declareUnit();
            declareVacancy();
            var request = submit();
            var offered = receive(live, request);
            watch(request);
            explain(request);
            accept(offered, request);
            agree(request, offered);
            arrive(offered, request);
            inboxes(offered);
            country();
        }
        return new Played(steps.played(), steps.total());
    }

    /** A request, where its referrer finds it. */
    private record Submitted(String path, String at) {}

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

    private void register() {
        steps.play("Deux coordinations enregistrent un lieu d'accueil", "Two coordinators register a centre", () -> {
            steps.sees(Side.COORDINATOR, "a centre with an opaque code: " + flat.register());
            lastRun.note(Trace.CENTRE, flat.centre());
            return null;
        });
    }

    private void declareUnit() {
        steps.play("Le lieu d'accueil déclare un appartement familial", "The centre declares a family flat", () -> {
            var places = flat.declare().path("beds").size();
            lastRun.note(Trace.UNIT, flat.unit());
            steps.sees(Side.CENTRE, "its flat: " + places + " places, for one household");
            return null;
        });
    }

    private void declareVacancy() {
        steps.play("Le lieu d'accueil publie ses places vacantes", "The centre publishes its vacancy", () -> {
            views.beds(flat.publish());
            return null;
        });
    }

    private Submitted submit() {
        return steps.play("L'association demande une orientation", "The association asks for a place", () -> {
            var answer = cast.referrer().post(REQUESTS, script.request()).expect(201);
            var path = REQUESTS + "/" + answer.text("reference");
            lastRun.note(Trace.REQUEST, path);
            views.submitted(answer.body());
            return new Submitted(path, cast.referrer().get(path).expect(200).text("submittedAt"));
        });
    }

    private Offered receive(NoticeStream live, Submitted request) {
        return steps.play(
                "Une place est optionnée, le lieu d'accueil est prévenu", "A place is held, the centre is told", () -> {
                    var offered = Patience.until("an offer to a centre", () -> offered(request));
                    lastRun.note(Trace.MANAGER, offered.manager().account());
                    lastRun.note(Trace.OFFER, offered.path());
                    if (offered.manager().equals(cast.manager())) {
                        live.next(Play::isOffer, LIVE).ifPresent(event -> views.notice(Side.CENTRE, event.data()));
                    }
                    views.offer(offered.read());
                    return offered;
                });
    }

    private static boolean isOffer(NoticeStream.Event event) {
        return event.data().path("kind").asString("").equals("OFFER_RECEIVED");
    }

    /** The offer of this request, not of another one. Where somebody else was first, there must be one more flat. */
    private Optional<Offered> offered(Submitted request) {
        var seen = cast.inFull(request.at());
        if (seen.filter(Play::isWaiting).isPresent() && flat.isTaken()) {
            steps.sees(Side.CENTRE, "another household was first: one more flat is published");
            flat.declare();
            lastRun.note(Trace.UNIT, flat.unit());
            flat.publish();
        }
        return seen.flatMap(cast::openOffer);
    }

    private static boolean isWaiting(JsonNode request) {
        return request.path("status").asString("").equals("WAITING");
    }

    private void watch(Submitted request) {
        steps.play(
                "Pendant ce temps, l'association ne voit qu'une recherche",
                "Meanwhile the association sees a search, and nothing else",
                () -> {
                    views.request(read(request));
                    return null;
                });
    }

    private void explain(Submitted request) {
        steps.play(
                "La coordination voit pourquoi ce lieu, et pas où il est",
                "The coordinator sees why this one, and not where it is",
                () -> {
                    views.explanation(cast.inFull(request.at()).orElseThrow());
                    return null;
                });
    }

    private void accept(Offered offered, Submitted request) {
        steps.play("Le lieu d'accueil donne son accord de principe", "The centre accepts", () -> {
            offered.answer("acceptance");
            views.request(become(request, "ACCEPTED"));
            return null;
        });
    }

    private void agree(Submitted request, Offered offered) {
        steps.play("La personne donne son accord", "The person agrees", () -> {
            cast.referrer()
                    .post(request.path() + "/agreement", Map.of("agrees", true))
                    .expect(200);
            views.request(become(request, "CONFIRMED"));
            steps.sees(Side.CENTRE, "offer " + offered.read().path("status").asString(""));
            return null;
        });
    }

    private void arrive(Offered offered, Submitted request) {
        steps.play("La personne arrive, le séjour commence", "She arrives, the stay begins", () -> {
            offered.answer("arrival");
            views.request(become(request, "PLACED"));
            views.beds(Patience.until("the places are occupied", offered::occupied));
            return null;
        });
    }

    private void inboxes(Offered offered) {
        steps.play("Chacun a été prévenu, en termes neutres", "Each side was told, in neutral words", () -> {
            views.inbox(Side.REFERRER, cast.referrer());
            views.inbox(Side.CENTRE, offered.manager().session());
            return null;
        });
    }

    private JsonNode read(Submitted request) {
        return cast.referrer().get(request.path()).expect(200).body();
    }

    private JsonNode become(Submitted request, String status) throws InterruptedException {
        return Patience.until(
                "the request is " + status,
                () -> Optional.of(read(request))
                        .filter(seen -> seen.path("status").asString("").equals(status)));
    }
}
