package fr.relais.notification.adapter.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.delivery.Occasion;
import org.springframework.core.io.ClassPathResource;

/**
 * What mail says: one constant text for each occasion and language, all of one length. Nothing is filled in.
 *
 * <p>Complete at birth: a text that is missing stops the service from starting.
 */
final class MailTexts {

    /** So many bytes a text has, filled up with spaces: who sees mail pass by learns nothing from its length. */
    static final int LENGTH = 480;

    private final Map<Language, Map<Occasion, String>> texts = new EnumMap<>(Language.class);

    MailTexts() {
        for (var language : Language.values()) {
            var bundle = bundle(language);
            var own = new EnumMap<Occasion, String>(Occasion.class);
            for (var occasion : Occasion.values()) {
                if (occasion.goesOver(Channel.MAIL)) {
                    own.put(occasion, filled(text(bundle, occasion.name())));
                }
            }
            texts.put(language, own);
        }
    }

    String of(Language language, Occasion occasion) {
        var text = texts.getOrDefault(language, Map.of()).get(occasion);
        if (text == null) {
            throw new IllegalStateException("mail of an occasion has no text");
        }
        return text;
    }

    private static String filled(String text) {
        var missing = LENGTH - text.getBytes(StandardCharsets.UTF_8).length;
        if (missing < 0) {
            throw new IllegalStateException("a text of mail is too long");
        }
        return text + " ".repeat(missing);
    }

    private static String text(Properties bundle, String key) {
        var text = bundle.getProperty(key);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("mail of an occasion has no text");
        }
        return text;
    }

    private static Properties bundle(Language language) {
        var bundle = new Properties();
        var name = language == Language.FR ? "fr" : "en";
        var file = new ClassPathResource("texts/mail_" + name + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(reader);
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the texts of mail cannot be read", unreadable);
        }
    }
}
