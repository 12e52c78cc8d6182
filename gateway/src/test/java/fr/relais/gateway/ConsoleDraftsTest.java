package fr.relais.gateway;

import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a draft when something is missing, or is refused: at which field, and with what was answered. */
class ConsoleDraftsTest {

    private static final String COMPLETE = """
            {"draft": "a-draft", "answers": {"track": ["EMERGENCY"], "tier": ["HIGH"], "people.ADULT.F": ["1"],
             "relocation": ["NO_PREFERENCE"]}}
            """;

    private static final String NEAR = COMPLETE.replace("EMERGENCY", "LOCAL");

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.referrer("an-org"));
    private String draft = "";

    @BeforeEach
    void begin() {
        is(COMPLETE);
        browser.get("/rights");
        draft = TestBrowser.location(browser.post("/app/requests/drafts", Map.of()))
                .getPath()
                .replace("/when", "");
    }

    private void is(String answers) {
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .header("ETag", "\"1\"")
                        .status(request.method().name().equals("POST") ? 201 : 200)
                        .sendString(Mono.just(answers)));
    }

    /** What is read is there; what is changed is refused. */
    private void refuses(int status, String problem) {
        gateway.running()
                .placement()
                .answers((request, response) -> request.method().name().equals("GET")
                        ? response.header("Content-Type", "application/json")
                                .header("ETag", "\"1\"")
                                .sendString(Mono.just(COMPLETE))
                        : response.status(status)
                                .header("Content-Type", "application/problem+json")
                                .sendString(Mono.just(problem)));
    }

    @ParameterizedTest
    @CsvSource({
        "when, track, false, EMERGENCY, x, radiogroup",
        "when, tier, false, EMERGENCY, x, radiogroup",
        "who, people.ADULT.F, false, EMERGENCY, x, ",
        "where, relocation, false, EMERGENCY, x, radiogroup",
        "where, zone, true, EMERGENCY, relocation=REMOVAL_REQUIRED, group",
        "where, local, false, LOCAL, x, group",
        "where, from, true, EMERGENCY, from=999, ",
    })
    void tieWhatIsMissingToItsField(
            String step, String field, boolean hinted, String track, String written, String role) {
        is(track.equals("LOCAL") ? NEAR : COMPLETE);

        var sent = written.split("=");
        var answer =
                browser.post(draft + "/" + step, sent.length == 2 ? Map.of(sent[0], sent[1]) : Map.of("nothing", "x"));
        var page = String.valueOf(answer.getResponseBody());
        var form = ShownForm.to(page, "/" + step);
        var tag = form.tag(field);

        assertThat(answer.getStatus().value()).isEqualTo(422);
        assertThat(page).contains("<title>À corriger : ").contains("href=\"#" + field + "\"");
        assertThat(tag).contains("aria-describedby=\"" + (hinted ? field + "-hint " : "") + field + "-why\"");
        assertThat(form.tag(field + "-why")).contains("class=\"why\"");
        if (role == null) {
            assertThat(tag).contains("aria-invalid=\"true\"");
        } else {
            assertThat(tag).contains("role=\"" + role + "\"");
            assertThat(tag.contains("aria-invalid=\"true\"")).isEqualTo(role.equals("radiogroup"));
        }
    }

    @Test
    void tieNothingWhereNothingIsMissing() {
        for (var step : new String[] {"when", "who", "where", "needs", "check"}) {
            assertThat(browser.get(draft + "/" + step).getResponseBody())
                    .as(step)
                    .doesNotContain("aria-invalid")
                    .doesNotContain("-why\"")
                    .doesNotContain("class=\"why\"");
        }
    }

    @Test
    void tieTheMissingAgreementToItsBox() {
        var answer = browser.post(draft + "/check/send", Map.of());
        var form = ShownForm.to(String.valueOf(answer.getResponseBody()), "/check/send");

        assertThat(answer.getStatus().value()).isEqualTo(422);
        assertThat(form.tag("agreement"))
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"agreement-why\"");
        assertThat(form.tag("agreement-why")).contains("why");
    }

    /** The services know better than the pages what can be asked for. */
    @ParameterizedTest
    @CsvSource({
        "/household/people/0/ageBand, step-who",
        "/dangerZones/1, step-where",
        "/languages, step-needs",
        "/dangerTier, step-when",
        "/agreement, agreement"
    })
    void leadToThePageOfWhatTheServiceDoesNotAccept(String pointer, String where) {
        refuses(
                400,
                "{\"status\": 400, \"code\": \"invalid-input\", \"errors\": [{\"pointer\": \"" + pointer
                        + "\", \"code\": \"contradicts\"}]}");

        var answer = browser.post(draft + "/check/send", Map.of("agreement", "yes"));
        var page = String.valueOf(answer.getResponseBody());

        assertThat(answer.getStatus().value()).isEqualTo(422);
        assertThat(page).contains("href=\"#" + where + "\"").contains("id=\"" + where + "\"");
        assertThat(ShownForm.to(page, "/check/send").has("agreement", "yes")).isTrue();
    }

    @Test
    void sayWhyTheRequestIsNotTakenAndKeepTheAgreement() {
        refuses(409, "{\"status\": 409, \"code\": \"organisation-quota-reached\"}");
        var check = String.valueOf(browser.get(draft + "/check").getResponseBody());
        var form = ShownForm.to(check, "/check/send");

        var answer = browser.post(form.action(), form.filled(Map.of("agreement", "yes")));
        var page = String.valueOf(answer.getResponseBody());

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(page).contains("Votre organisation a envoyé beaucoup de demandes");
        assertThat(ShownForm.to(page, "/check/send").has("agreement", "yes")).isTrue();
    }

    @Test
    void keepWhatWasAnsweredWhenItCouldNotBeKept() {
        refuses(412, "{\"status\": 412, \"code\": \"stale-version\"}");
        var where = String.valueOf(browser.get(draft + "/when").getResponseBody());
        var form = ShownForm.to(where, "/when");

        var answer = browser.post(form.action(), form.filled(Map.of("track", "ORIENTED", "tier", "MODERATE")));
        var page = String.valueOf(answer.getResponseBody());

        assertThat(answer.getStatus().value()).isEqualTo(412);
        assertThat(page).contains("Quelqu&#39;un a modifié la même chose");
        assertThat(ShownForm.to(page, "/when").has("track", "ORIENTED")).isTrue();
        assertThat(ShownForm.to(page, "/when").has("tier", "MODERATE")).isTrue();
    }
}
