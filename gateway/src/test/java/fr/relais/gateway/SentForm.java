package fr.relais.gateway;

import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms with fields: where they stand, what is typed into them, and what a service finds wrong with one. */
enum SentForm {
    REFUSAL(
            Of.OFFER,
            "OPEN",
            "/refuse",
            "/refusal",
            Map.of("reason", "TECHNICAL", "text", "des travaux"),
            "/text too-large"),
    QUESTION(Of.OFFER, "OPEN", "", "/question", Map.of("code", "COT"), "/code unknown-code"),
    INTERVIEW(
            Of.OFFER,
            "ACCEPTED",
            "",
            "/interview",
            Map.of("at", "2026-12-01T10:30", "interpretation", "INTERPRETER_BY_VIDEO"),
            "/at in-the-past"),
    MEETING_POINT(
            Of.OFFER,
            "CONFIRMED",
            "",
            "/meeting-point",
            Map.of("meetingPoint", "12 rue de la Paix"),
            "/meetingPoint an-address"),
    OUT_OF_SERVICE(
            Of.CENTRE,
            "ACTIVE",
            "/units/1/out",
            "/out",
            Map.of("beds", "2", "reason", "SAFETY", "return", "2026-01-01"),
            "/expectedReturn too-small"),
    DEPARTURE(
            Of.STAY,
            "ACTIVE",
            "",
            "/departure",
            Map.of("destination", "OWN_HOME"),
            "/destination unsupported"),
    JOURNEY(
            Of.REQUEST,
            "CONFIRMED",
            "/journey",
            "/plan",
            Map.of(
                    "mode", "COACH",
                    "departs", "2026-12-01T10:30",
                    "arrives", "2026-12-01T09:30",
                    "escort", "REFERRER",
                    "payer", "REFERRER"),
            "/legs/0/arrivesAt not-after-departure");

    private static final Map<String, String> CALLED = Map.of("expectedReturn", "return", "arrivesAt", "arrives");

    private final Of of;
    private final String status;
    private final String page;
    private final String action;
    private final Map<String, String> written;
    private final String error;

    SentForm(Of of, String status, String page, String action, Map<String, String> written, String error) {
        this.of = of;
        this.status = status;
        this.page = page;
        this.action = action;
        this.written = written;
        this.error = error;
    }

    TestCaller caller() {
        return of.caller;
    }

    String action() {
        return action;
    }

    Map<String, String> written() {
        return written;
    }

    String pointer() {
        return error.split(" ")[0];
    }

    String code() {
        return error.split(" ")[1];
    }

    /** What the form calls it. */
    String field() {
        var last = pointer().substring(pointer().lastIndexOf('/') + 1);
        return CALLED.getOrDefault(last, last);
    }

    String describedBy() {
        return (field().equals("text") ? "text-hint " : "") + field() + "-why";
    }

    StubService service(ConsoleGateway gateway) {
        return of == Of.CENTRE
                ? gateway.running().capacity()
                : gateway.running().placement();
    }

    /** What the service says of what is looked at. */
    String answer(String uri) {
        var one = of.one.replace("STATUS", status);
        return uri.endsWith("drafts") ? "{\"drafts\": []}" : uri.matches("/v1/[a-z-]+") ? of.list(one) : one;
    }

    /** Where it stands, found as somebody finds it. */
    String page(ConsoleGateway gateway, TestBrowser browser) {
        var answer = browser.get(of.at);
        var text = answer.getStatus().value() == 303
                ? TestBrowser.location(answer).getPath()
                : String.valueOf(answer.getResponseBody());
        var found = Pattern.compile(of.at + "/[\\w-]{12}").matcher(text);
        assertThat(found.find()).as("one in %s", text).isTrue();
        return found.group() + page;
    }

    /** What forms are about. */
    private enum Of {
        OFFER(TestCaller.centre("a-centre"), "/app/offers", "offers", """
                {"offer": "an-offer", "status": "STATUS", "beds": 1, "answerBy": "2099-11-30T03:00:00Z",
                 "arrivalPlannedAt": "2099-11-30T03:00:00Z",
                 "household": {"people": [{"ageBand": "ADULT", "gender": "F"}]}, "languages": []}"""),
        CENTRE(TestCaller.centre("a-centre"), "/app/centre", "centres", """
                {"centre": "a-centre", "kind": "CHRS", "status": "STATUS", "beds": {"VACANT": 3}, "compromised": false,
                 "units": [{"unit": "a-unit", "mode": "PER_BED", "capacity": 3, "durationClass": "LONG", "cots": 0,
                   "features": [], "beds": [
                     {"bed": "1", "state": "VACANT", "since": "2026-11-30T03:00:00Z"},
                     {"bed": "2", "state": "VACANT", "since": "2026-11-30T03:00:00Z"},
                     {"bed": "3", "state": "VACANT", "since": "2026-11-30T03:00:00Z"}]}]}"""),
        STAY(TestCaller.centre("a-centre"), "/app/stays", "stays", """
                {"stay": "a-stay", "status": "STATUS", "arrivedAt": "2026-11-30T03:00:00Z", "tasks": []}"""),
        REQUEST(TestCaller.referrer("an-org"), "/app/requests", "requests", """
                {"reference": "a-reference", "status": "STATUS", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 1,
                 "submittedAt": "2026-11-30T03:00:00Z", "household": {"people": []},
                 "relocation": "REMOVAL_REQUIRED", "dangerZones": [], "needs": [], "wishes": [], "languages": []}""");

        private final TestCaller caller;
        private final String at;
        private final String name;
        private final String one;

        Of(TestCaller caller, String at, String name, String one) {
            this.caller = caller;
            this.at = at;
            this.name = name;
            this.one = one;
        }

        private String list(String of) {
            var listed = of.replace("\"household\": {\"people\": []}", "\"nobody\": 0");
            return "{\"" + name + "\": [" + listed + "]}";
        }
    }
}
