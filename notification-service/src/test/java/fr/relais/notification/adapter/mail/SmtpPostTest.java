package fr.relais.notification.adapter.mail;

import java.net.InetAddress;
import java.time.Duration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.relais.notification.application.delivery.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail that a real server takes. */
class SmtpPostTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPost post() {
        return MailScene.post(server.getSmtp().getPort(), Duration.ofSeconds(10));
    }

    @Test
    void arrivesWithWhatItMayHaveAndNothingElse() throws Exception {
        assertThat(post().send(MailScene.letter(1, "somebody@an.example")).block(SOON))
                .isEqualTo(Verdict.ACCEPTED);

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(received[0]).lines().map(line -> line.split(":")[0]))
                .containsExactlyInAnyOrder(
                        "Return-Path",
                        "Received",
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "Auto-Submitted",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding");
        assertThat(received[0].getSubject()).isEqualTo("Relais");
        assertThat(received[0].getContent().toString())
                .startsWith("Bonjour,")
                .contains("Connectez-vous sans attendre")
                .doesNotContain("http", "://");
        assertThat(received[0].getMessageID()).isEqualTo("<00000000-0000-0003-0000-000000000001@relais.invalid>");
        assertThat(received[0].getHeader("Date")).containsExactly("Mon, 02 Nov 2026 07:00:00 +0000");
    }

    @Test
    void doesNotNameThisMachineOrItsUser() throws Exception {
        post().send(MailScene.letter(1, "somebody@an.example")).block(SOON);

        var whole = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
        var host = InetAddress.getLocalHost().getHostName();
        var user = System.getProperty("user.name");
        assertThat(whole.lines().filter(line -> !line.startsWith("Received")))
                .noneMatch(line -> line.contains("@" + host) || line.contains(user + "@"));
        assertThat(whole).doesNotContain("X-Mailer", "JavaMail");
    }

    @Test
    void aCopyIsTheSameToTheLetter() {
        var post = post();
        var letter = MailScene.letter(1, "somebody@an.example");

        post.send(letter).block(SOON);
        post.send(letter).block(SOON);

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(GreenMailUtil.getBody(received[0])).isEqualTo(GreenMailUtil.getBody(received[1]));
        assertThat(GreenMailUtil.getHeaders(received[0]).lines().filter(line -> line.startsWith("Message-ID")))
                .isEqualTo(GreenMailUtil.getHeaders(received[1])
                        .lines()
                        .filter(line -> line.startsWith("Message-ID"))
                        .toList());
    }

    @Test
    void manyAreTakenAtOnce() {
        var post = post();

        var verdicts = Flux.range(0, 100)
                .flatMap(number -> post.send(MailScene.letter(number, "to" + number + "@an.example")), 8)
                .collectList()
                .block(SOON);

        assertThat(verdicts).hasSize(100).containsOnly(Verdict.ACCEPTED);
        assertThat(server.getReceivedMessages()).hasSize(100);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutAskingTheServer() {
        assertThat(post().send(MailScene.letter(1, "no address")).block(SOON)).isEqualTo(Verdict.REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsSaidToAServerThatDoesNotEncryptWhereItMust() {
        var settings = MailScene.settings(server.getSmtp().getPort(), true, Duration.ofSeconds(5));

        assertThat(MailScene.post(settings)
                        .send(MailScene.letter(1, "somebody@an.example"))
                        .block(SOON))
                .isEqualTo(Verdict.FAILED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsLeftAloneForAWhile() {
        var port = server.getSmtp().getPort();
        server.stop();
        var post = MailScene.post(port, Duration.ofSeconds(5));

        var verdicts = Flux.range(0, 10)
                .concatMap(number -> post.send(MailScene.letter(number, "to@an.example")))
                .collectList()
                .block(SOON);

        assertThat(verdicts).containsOnly(Verdict.FAILED);
        assertThat(post.isHeldBack()).isTrue();
    }
}
