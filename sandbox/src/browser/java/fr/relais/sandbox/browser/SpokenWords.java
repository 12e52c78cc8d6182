package fr.relais.sandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;

/** The words of the pages, as their source has them. */
final class SpokenWords {

    private final Properties words = new Properties();

    SpokenWords(String language) {
        var file = Path.of("../gateway/src/main/resources/words/console_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String key, Object... arguments) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no such word");
        }
        return MessageFormat.format(word, arguments);
    }
}
