package fr.relais.gateway;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form says that a service has refused: which field, why, and with what was typed. */
class ConsoleFormsTest {

    private static final String NASTY = "<script>alert(1)</script> & \"so\"";
    private static final String NASTY_AS_TEXT = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;";

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    /** A look answers what is, a command is refused. */
    private void refuses(SentForm sent, int status, String problem) {
        sent.service(gateway)
                .answers((request, response) -> request.method().name().equals("GET")
                        ? response.header("Content-Type", "application/json")
                                .sendString(Mono.just(sent.answer(request.uri())))
                        : response.status(status)
                                .header("Content-Type", "application/problem+json")
                                .sendString(Mono.just(problem)));
    }

    private EntityExchangeResult<String> send(SentForm sent, Map<String, String> written) {
        var browser = gateway.browser(sent.caller());
        var page = String.valueOf(browser.get(sent.page(gateway, browser)).getResponseBody());
        var form = ShownForm.to(page, sent.action());
        return browser.post(form.action(), form.filled(written));
    }

    private static String invalid(String pointer, String code) {
        return """
                {"type": "about:blank", "title": "Some fields are not acceptable", "status": 400, "code": "invalid-input",
                 "detail": "a detail of the service", "correlationId": "abc",
                 "errors": [{"pointer": "%s", "code": "%s"}]}
                """.formatted(pointer, code);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFieldAndKeepsWhatWasTyped(SentForm sent) {
        refuses(sent, 400, invalid(sent.pointer(), sent.code()));

        var answer = send(sent, sent.written());
        var page = String.valueOf(answer.getResponseBody());
        var form = ShownForm.to(page, sent.action());
        var field = form.tag(sent.field());

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(page)
                .contains("<title>À corriger : ")
                .contains("href=\"#" + sent.field() + "\"")
                .contains("Rien n&#39;a été changé")
                .doesNotContain("a detail of the service");
        assertThat(field).contains("aria-invalid=\"true\"").contains("aria-describedby=\"" + sent.describedBy() + "\"");
        assertThat(form.tag(sent.field() + "-why")).contains("class=\"why\"");
        assertThat(form.html()).contains("wrong");
        sent.written()
                .forEach((name, value) -> assertThat(form.has(name, value))
                        .as("%s = %s in %s", name, value, form.html())
                        .isTrue());
    }

    @Test
    void showsAsTextWhateverWasTyped() {
        refuses(SentForm.REFUSAL, 400, invalid("/text", "too-large"));

        var page = send(SentForm.REFUSAL, Map.of("reason", "TECHNICAL", "text", NASTY))
                .getResponseBody();

        assertThat(page).contains(NASTY_AS_TEXT).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/made-up", "", "/<script>alert(1)</script>", "/legs/9/<b>"})
    void saysNothingOfAFieldThatItDoesNotHave(String pointer) {
        refuses(SentForm.REFUSAL, 400, invalid(pointer, "<script>alert(2)</script>"));

        var page = send(SentForm.REFUSAL, SentForm.REFUSAL.written()).getResponseBody();

        assertThat(page)
                .contains("Quelque chose dans ce formulaire")
                .doesNotContain("made-up")
                .doesNotContain("<b>")
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhatHappenedWhenSomebodyElseWasFasterAndKeepsWhatWasTyped() {
        refuses(SentForm.REFUSAL, 409, "{\"status\": 409, \"code\": \"offer-already-answered\"}");

        var answer = send(SentForm.REFUSAL, Map.of("reason", "TECHNICAL", "text", "des travaux"));

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(answer.getResponseBody())
                .contains("Quelqu&#39;un de votre équipe a déjà répondu.")
                .contains(">des travaux</textarea>")
                .doesNotContain("Ce que vous aviez écrit")
                .doesNotContain("aria-invalid");
    }

    /** The page is shown as it is now, and the form may be gone from it. */
    @Test
    void keepsWhatWasTypedWhenTheFormIsGone() {
        var sent = SentForm.MEETING_POINT;
        refuses(sent, 409, "{\"status\": 409, \"code\": \"not-confirmed\"}");
        var browser = gateway.browser(sent.caller());
        var page = String.valueOf(browser.get(sent.page(gateway, browser)).getResponseBody());
        var form = ShownForm.to(page, sent.action());
        sent.service(gateway)
                .answers((request, response) -> response.status(
                                request.method().name().equals("GET") ? 200 : 409)
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(
                                request.method().name().equals("GET")
                                        ? sent.answer(request.uri()).replace("CONFIRMED", "WITHDRAWN")
                                        : "{\"status\": 409, \"code\": \"not-confirmed\"}")));

        var answer = browser.post(form.action(), form.filled(Map.of("meetingPoint", NASTY)));

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(answer.getResponseBody())
                .contains("La personne n&#39;a pas encore dit oui.")
                .contains("La proposition a été retirée.")
                .contains("Ce que vous aviez écrit")
                .contains(NASTY_AS_TEXT)
                .doesNotContain("<textarea");
    }

    /** Nobody knows whether it has arrived, and nobody has to think of it again. */
    @Test
    void keepsWhatWasTypedWhenAServiceIsAway() {
        refuses(SentForm.REFUSAL, 503, "{\"status\": 503}");

        assertThat(send(SentForm.REFUSAL, Map.of("reason", "TECHNICAL", "text", "des travaux"))
                        .getResponseBody())
                .contains("Nous ne savons pas si votre envoi est arrivé")
                .contains("des travaux");
    }

    /** What a browser says of where a form stood is believed of our own pages only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//elsewhere.example",
                "https://elsewhere.example/app/offers",
                "/v1/offers",
                "/app/../v1/offers",
                "/app/live",
                "/app/offers/made-up",
                "/app/inbox"
            })
    void isShownOnNoPageThatItDidNotStandOn(String page) {
        var sent = SentForm.REFUSAL;
        refuses(sent, 409, "{\"status\": 409, \"code\": \"offer-closed\"}");

        var answer = send(sent, Map.of("reason", "TECHNICAL", "text", "des travaux", "page", page));

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(answer.getResponseBody())
                .contains("<h1>Ce n&#39;est pas possible maintenant</h1>")
                .contains("Cette proposition est close")
                .contains("des travaux");
    }

    @Test
    void hasAMarkOfItsOwnOnAPageWithSeveral() {
        var sent = SentForm.MEETING_POINT;
        refuses(sent, 409, "{}");
        var browser = gateway.browser(sent.caller());
        var page = browser.get(sent.page(gateway, browser)).getResponseBody();
        var marks = ShownForm.all(String.valueOf(page)).stream()
                .map(ShownForm::mark)
                .toList();

        assertThat(marks).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void hasAnotherMarkAfterItWasRefused() {
        var sent = SentForm.REFUSAL;
        refuses(sent, 400, invalid("/text", "too-large"));
        var answer = String.valueOf(send(sent, sent.written()).getResponseBody());

        assertThat(List.of(
                        ShownForm.to(answer, sent.action()).mark(),
                        String.valueOf(sent.service(gateway).received().stream()
                                .filter(received -> received.method().equals("POST"))
                                .map(received -> received.headers().get("Idempotency-Key"))
                                .findFirst()
                                .orElseThrow())))
                .doesNotHaveDuplicates();
    }
}
