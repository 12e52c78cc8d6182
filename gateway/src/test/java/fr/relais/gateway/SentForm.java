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
    DEPARTURE(Of.STAY, "ACTIVE", "", "/departure", Map.of("destination", "OWN_HOME"), "/destination unsupported"),
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
            "/legs/0/arrivesAt not-after-departure"),
    BLOCK(
            Of.BLOCK,
            "ACTIVE",
            Of.LIST,
            "/app/blocks",
            Map.of("min", "3", "max", "2", "until", "2026-12-01T10:30", "zone", "75"),
            "/max contradicts"),
    BLOCK_OVERRIDE(
            Of.BLOCK, "REQUESTED", "", "/approval", Map.of("override", "PROSECUTOR_REQUEST"), "/override required"),
    MEMBER(
            Of.MEMBER,
            "APPLICANT",
            Of.LIST,
            "/validation",
            Map.of("capacity", "QUOTA", "admissions", "12"),
            "/convention/capacity/admissions contradicts"),
    PAUSE(Of.OPEN, "WAITING", "", "/pause", Map.of("reason", "CONTACT_LOST"), "/reason unsupported"),
    ANSWER(Of.OPEN, "WAITING", "", "/answer", Map.of("answer", "YES"), "/answer contradicts");

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
        return of == Of.CENTRE || of == Of.MEMBER
                ? gateway.running().capacity()
                : gateway.running().placement();
    }

    /** What the service says of what is looked at. */
    String answer(String uri) {
        var one = of.one.replace("STATUS", status);
        return uri.endsWith("drafts") ? "{\"drafts\": []}" : uri.endsWith(of.api) ? of.list(one) : one;
    }

    /** Where it stands, found as somebody finds it. */
    String page(ConsoleGateway gateway, TestBrowser browser) {
        if (page.equals(Of.LIST)) {
            return of.at;
        }
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
        OFFER(TestCaller.centre("a-centre"), "/app/offers", "/v1/offers", "offers", """
                {"offer": "an-offer", "status": "STATUS", "beds": 1, "answerBy": "2099-11-30T03:00:00Z",
                 "arrivalPlannedAt": "2099-11-30T03:00:00Z",
                 "household": {"people": [{"ageBand": "ADULT", "gender": "F"}]}, "languages": []}"""),
        CENTRE(TestCaller.centre("a-centre"), "/app/centre", "/v1/centres", "centres", """
                {"centre": "a-centre", "kind": "CHRS", "status": "STATUS", "beds": {"VACANT": 3}, "compromised": false,
                 "units": [{"unit": "a-unit", "mode": "PER_BED", "capacity": 3, "durationClass": "LONG", "cots": 0,
                   "features": [], "beds": [
                     {"bed": "1", "state": "VACANT", "since": "2026-11-30T03:00:00Z"},
                     {"bed": "2", "state": "VACANT", "since": "2026-11-30T03:00:00Z"},
                     {"bed": "3", "state": "VACANT", "since": "2026-11-30T03:00:00Z"}]}]}"""),
        STAY(TestCaller.centre("a-centre"), "/app/stays", "/v1/stays", "stays", """
                {"stay": "a-stay", "status": "STATUS", "arrivedAt": "2026-11-30T03:00:00Z", "tasks": []}"""),
        REQUEST(TestCaller.referrer("an-org"), "/app/requests", "/v1/placement-requests", "requests", """
                {"reference": "a-reference", "status": "STATUS", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 1,
                 "submittedAt": "2026-11-30T03:00:00Z", "household": {"people": []},
                 "relocation": "REMOVAL_REQUIRED", "dangerZones": [], "needs": [], "wishes": [], "languages": []}"""),
        BLOCK(TestCaller.coordinator(), "/app/blocks", "/v1/coordination/blocks", "blocks", """
                {"reference": "a-block", "codeName": "MERLE", "status": "STATUS", "min": 2, "max": 3,
                 "from": "2026-11-30T03:00:00Z", "until": "2026-12-30T03:00:00Z", "beds": [], "delayed": [],
                 "freshVacancies": 9, "keptByBlocks": 0, "share": 2, "people": 3}"""),
        MEMBER(TestCaller.coordinator(), "/app/members", "/v1/centres", "centres", """
                {"centre": "a-centre", "departement": "35", "kind": "CHRS", "status": "STATUS", "beds": {},
                 "compromised": false, "vouched": false}"""),
        OPEN(TestCaller.coordinator(), "/app/open", "/v1/coordination/requests", "requests", """
                {"reference": "a-reference", "status": "STATUS", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 1,
                 "submittedAt": "2026-11-30T03:00:00Z", "seniority": "2026-11-30T03:00:00Z", "offers": [], "unmet": [],
                 "explanations": [], "openings": [{"relaxed": [
                   {"code": "ZONE", "french": "une autre zone", "english": "another zone"},
                   {"code": "PETS", "french": "sans animal", "english": "no pet"}], "places": 3}], "questions": [
                   {"question": "a-question", "code": "COT", "askedAt": "2026-11-30T03:00:00Z",
                    "answers": ["YES", "NO"]}]}""");

        /** The form stands beside the list. */
        private static final String LIST = "the list";

        private final TestCaller caller;
        private final String at;
        private final String api;
        private final String name;
        private final String one;

        Of(TestCaller caller, String at, String api, String name, String one) {
            this.caller = caller;
            this.at = at;
            this.api = api;
            this.name = name;
            this.one = one;
        }

        private String list(String of) {
            var listed = of.replace("\"household\": {\"people\": []}", "\"nobody\": 0");
            return "{\"" + name + "\": [" + listed + "]}";
        }
    }
}
