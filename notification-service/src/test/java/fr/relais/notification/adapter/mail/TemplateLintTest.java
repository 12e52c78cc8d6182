package fr.relais.notification.adapter.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.relais.notification.application.delivery.Letter;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Occasion;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mail of 200 generated cases, byte by byte: nothing varies but the time, the language and the envelope. */
class TemplateLintTest {

    private static final int CASES = 200;

    /** To whom, when and under which id: what no mail can be without, each on one line of its own. */
    private static final Pattern ENVELOPE = Pattern.compile("(?m)^(?:To|Date|Message-ID): [^\r\n]*\r\n");

    private static final Pattern TELLING = Pattern.compile(
            "(?iu)victime|victim|traite|traffick|réseau|network|mineur|minor|enfant|child|femme|woman|women|homme|"
                    + "danger|adresse|address|secret|asile|asylum|refuge|shelter|prostitu|hébergement|commune|ville|"
                    + "département|place|centre|urgen|demande|request|http|www|\\d");

    /** What may differ between two messages that a service sends. */
    private record Case(Letter letter, Instant at) {

        static Case of(long seed, Language language, Occasion occasion) {
            var random = new Random(seed);
            var address = "x" + String.format("%07d", random.nextInt(10_000_000)) + "@an.example";
            var letter = new Letter(
                    new DeliveryId(new UUID(random.nextLong(), random.nextLong())), address, language, occasion);
            return new Case(letter, Instant.EPOCH.plusSeconds(random.nextInt(Integer.MAX_VALUE)));
        }

        String written() {
            var settings = MailScene.settings(1, false, Duration.ofSeconds(1));
            var mails = new Mails(settings, new MailTexts(), Clock.fixed(at, ZoneOffset.UTC));
            try (var bytes = new ByteArrayOutputStream()) {
                mails.of(letter, Session.getInstance(new Properties())).writeTo(bytes);
                return bytes.toString(StandardCharsets.US_ASCII);
            } catch (MessagingException | IOException failure) {
                throw new AssertionError(failure);
            }
        }
    }

    private static Stream<Case> cases(Language language, Occasion occasion) {
        return Stream.iterate(0L, seed -> seed + 1).limit(CASES).map(seed -> Case.of(seed, language, occasion));
    }

    static Stream<Object[]> templates() {
        return Stream.of(Language.values())
                .flatMap(language -> ofMail().map(occasion -> new Object[] {language, occasion}));
    }

    private static Stream<Occasion> ofMail() {
        return Stream.of(Occasion.values()).filter(occasion -> occasion.goesOver(Channel.MAIL));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("templates")
    void noByteVariesButThoseOfTheEnvelope(Language language, Occasion occasion) {
        var written = cases(language, occasion).map(Case::written).toList();

        assertThat(written).hasSize(CASES);
        assertThat(new HashSet<>(written)).hasSize(CASES);
        assertThat(written.stream()
                        .map(mail -> ENVELOPE.matcher(mail).replaceAll(""))
                        .distinct())
                .hasSize(1);
        assertThat(written)
                .allSatisfy(mail -> assertThat(ENVELOPE.matcher(mail).results()).hasSize(3));
    }

    @Test
    void allAreAsLongWhateverTheyAreFor() {
        var lengths = templates()
                .flatMap(one -> cases((Language) one[0], (Occasion) one[1]))
                .map(one -> one.written().length())
                .distinct();

        assertThat(lengths).hasSize(1);
    }

    @Test
    void theSubjectIsOne() {
        var subjects = templates()
                .map(one -> Case.of(1, (Language) one[0], (Occasion) one[1]).written())
                .flatMap(mail -> mail.lines().filter(line -> line.startsWith("Subject: ")))
                .distinct();

        assertThat(subjects).containsExactly("Subject: Relais");
    }

    @ParameterizedTest
    @EnumSource
    void theWordsTellNothingOfAnybody(Language language) {
        var texts = new MailTexts();

        for (var occasion : ofMail().toList()) {
            var text = texts.of(language, occasion);
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(MailTexts.LENGTH);
            assertThat(text).doesNotContainPattern(TELLING).doesNotContainPattern("[{}%$]");
        }
        assertThat(texts.of(language, Occasion.URGENT)).isNotEqualTo(texts.of(language, Occasion.DIGEST));
    }

    @Test
    void theLanguagesDiffer() {
        var texts = new MailTexts();

        assertThat(texts.of(Language.FR, Occasion.URGENT)).isNotEqualTo(texts.of(Language.EN, Occasion.URGENT));
    }
}
