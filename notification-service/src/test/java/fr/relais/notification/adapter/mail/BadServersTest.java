package fr.relais.notification.adapter.mail;

import java.time.Duration;
import java.util.Map;

import fr.relais.notification.application.delivery.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Servers that refuse, are slow, hang up, talk nonsense or never stop: each message gets its verdict, and in time. */
class BadServersTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RCPT, 550 no such user, REFUSED",
        "RCPT, 553 no such address, REFUSED",
        "RCPT, 450 try later, FAILED",
        "RCPT, 452 too many, FAILED",
        "MAIL, 550 not from you, REFUSED",
        "MAIL, 451 not now, FAILED",
        "DATA, 554 no, REFUSED",
        "DATA, 451 not now, FAILED",
        "END, 552 too large, REFUSED",
        "END, 451 not now, FAILED",
        "END, 999 what, FAILED",
        "GREETING, 554 go away, FAILED",
        "GREETING, 421 closing, FAILED",
        "EHLO, 500 what, FAILED",
        "GREETING, SILENCE, FAILED",
        "EHLO, SILENCE, FAILED",
        "MAIL, SILENCE, FAILED",
        "RCPT, SILENCE, FAILED",
        "DATA, SILENCE, FAILED",
        "END, SILENCE, FAILED",
        "GREETING, HANG UP, FAILED",
        "MAIL, HANG UP, FAILED",
        "RCPT, HANG UP, FAILED",
        "END, HANG UP, FAILED",
        "GREETING, WITHOUT END, FAILED",
        "EHLO, WITHOUT END, FAILED",
        "RCPT, WITHOUT END, FAILED",
        "END, WITHOUT END, FAILED",
        "MAIL, <html>hello</html>, FAILED"
    })
    void eachMessageGetsAVerdictInTime(String verb, String answer, Verdict expected) throws Exception {
        var answers = verb.equals("EHLO") ? Map.of("EHLO", answer, "HELO", answer) : Map.of(verb, answer);
        try (var server = new ScriptedServer(answers)) {
            var begun = System.nanoTime();

            var verdict = MailScene.post(server.port(), DEADLINE)
                    .send(MailScene.letter(1, "somebody@an.example"))
                    .block(SOON);

            assertThat(verdict).isEqualTo(expected);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE.plusSeconds(8));
            assertThat(server.connections()).isPositive();
        }
    }

    @Test
    void aGoodOneTakesIt() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            assertThat(MailScene.post(server.port(), DEADLINE)
                            .send(MailScene.letter(1, "somebody@an.example"))
                            .block(SOON))
                    .isEqualTo(Verdict.ACCEPTED);
            // It has the mail before it hears the good-bye.
            await().untilAsserted(() -> assertThat(server.heard())
                    .containsExactly(
                            "EHLO relais",
                            "MAIL FROM:<relais@relais.invalid>",
                            "RCPT TO:<somebody@an.example>",
                            "DATA",
                            ".",
                            "QUIT"));
        }
    }

    @Test
    void oneThatNeverStopsIsStoppedLongBeforeItsTimeIsOver() throws Exception {
        try (var server = new ScriptedServer(Map.of("EHLO", ScriptedServer.WITHOUT_END))) {
            var begun = System.nanoTime();

            var verdict = MailScene.post(server.port(), Duration.ofSeconds(60))
                    .send(MailScene.letter(1, "somebody@an.example"))
                    .block(SOON);

            assertThat(verdict).isEqualTo(Verdict.FAILED);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void oneThatSaysNothingIsNotAskedAgainAndAgain() throws Exception {
        try (var server = new ScriptedServer(Map.of("GREETING", ScriptedServer.HANG_UP))) {
            var post = MailScene.post(server.port(), DEADLINE);

            var verdicts = Flux.range(0, 50)
                    .concatMap(number -> post.send(MailScene.letter(number, "to@an.example")))
                    .collectList()
                    .block(SOON);

            assertThat(verdicts).hasSize(50).containsOnly(Verdict.FAILED);
            assertThat(server.connections()).isLessThanOrEqualTo(10);
            assertThat(post.isHeldBack()).isTrue();
        }
    }

    @Test
    void oneThatRefusesAnAddressIsNotTakenForOneThatIsAway() throws Exception {
        try (var server = new ScriptedServer(Map.of("RCPT", "550 no such user"))) {
            var post = MailScene.post(server.port(), DEADLINE);

            var verdicts = Flux.range(0, 30)
                    .concatMap(number -> post.send(MailScene.letter(number, "to@an.example")))
                    .collectList()
                    .block(SOON);

            assertThat(verdicts).containsOnly(Verdict.REFUSED);
            assertThat(server.connections()).isEqualTo(30);
            assertThat(post.isHeldBack()).isFalse();
        }
    }
}
