package fr.relais.notification.adapter.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import fr.relais.notification.domain.inbox.NoticeKind;
import org.springframework.core.io.ClassPathResource;

/**
 * One constant sentence for each kind and language: nothing is ever filled in, so nothing about a person or a place can
 * be.
 *
 * <p>Complete at birth: a kind without a text in either language stops the service from starting.
 */
final class NoticeTexts {

    private final Map<NoticeKind, NoticeText> texts = new EnumMap<>(NoticeKind.class);

    NoticeTexts() {
        var french = bundle("fr");
        var english = bundle("en");
        for (var kind : NoticeKind.values()) {
            texts.put(kind, new NoticeText(text(french, kind), text(english, kind)));
        }
    }

    NoticeText of(NoticeKind kind) {
        var text = texts.get(kind);
        if (text == null) {
            throw new IllegalStateException("a kind of notice has no text");
        }
        return text;
    }

    private static String text(Properties bundle, NoticeKind kind) {
        var text = bundle.getProperty(kind.name());
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("a kind of notice has no text");
        }
        return text;
    }

    private static Properties bundle(String language) {
        var bundle = new Properties();
        var file = new ClassPathResource("texts/notices_" + language + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(reader);
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the texts of notices cannot be read", unreadable);
        }
    }
}
