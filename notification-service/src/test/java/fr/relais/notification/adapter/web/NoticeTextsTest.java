package fr.relais.notification.adapter.web;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;

import fr.relais.notification.domain.inbox.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts are complete in both languages, constant, and tell nothing about anybody. */
class NoticeTextsTest {

    private static final Pattern TELLING = Pattern.compile(
            "(?iu)victime|victim|traite|traffick|réseau|network|mineur|minor|enfant|child|femme|woman|women|homme|"
                    + "danger|adresse|address|secret|asile|asylum|refuge|shelter|prostitu|hébergement|commune|ville|"
                    + "département");

    private final NoticeTexts texts = new NoticeTexts();

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void sayEveryKindInBothLanguages(NoticeKind kind) {
        var text = texts.of(kind);

        assertThat(text.fr()).isNotBlank().endsWith(".").isNotEqualTo(text.en());
        assertThat(text.en()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void sayNothingElse(String language) throws Exception {
        var kinds = Arrays.stream(NoticeKind.values()).map(Enum::name).toList();

        assertThat(bundle(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void areNeutralAndHaveNothingToFillIn(NoticeKind kind) {
        var text = texts.of(kind);

        assertThat(text.fr() + text.en()).doesNotContainPattern(TELLING).doesNotContainPattern("[{}%$0-9]");
    }

    @Test
    void tellOnlyOneThingWhenAnOfferIsClosed() {
        assertThat(Arrays.stream(NoticeKind.values()).filter(kind -> kind.name().startsWith("OFFER_")))
                .containsExactly(
                        NoticeKind.OFFER_RECEIVED,
                        NoticeKind.OFFER_CLOSED,
                        NoticeKind.OFFER_CONFIRMED,
                        NoticeKind.OFFER_REMINDER);
    }

    private static Properties bundle(String language) throws Exception {
        var bundle = new Properties();
        var file = new ClassPathResource("texts/notices_" + language + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
