package fr.relais.gateway.console.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a page says is said in both languages, and nothing is kept that no page says. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/fr/relais/gateway/console");

    /** Words that are put together from a code: what stands before it, and the list of the glossary it is from. */
    private static final Map<String, String> FROM_CODES = Map.of(
            "now.", "status-of-a-request-as-its-referrer-sees-it",
            "next.", "status-of-a-request-as-its-referrer-sees-it",
            "offer.", "status-of-an-offer-as-its-centre-sees-it",
            "track.", "track");

    private static final List<String> PUT_TOGETHER = List.of(
            "now.",
            "next.",
            "offer.",
            "track.",
            "language.",
            "refused.",
            "rights.",
            "age.",
            "part.",
            "field.",
            "wrong.",
            "figures.file.",
            "inbox.duty.",
            "inbox.seen-by.",
            "accessibility.defect.");

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");
    private static final Pattern FIELD = Pattern.compile("fields :: (?:choice|line|text|select)\\('([\\w.]+)'");
    private static final Pattern LIST = Pattern.compile("words\\.(?:of|capital|codes)\\('([\\w-]+)'");

    private final Words words = Words.ofGlossary();

    @Test
    void areTheSameInBothLanguages() {
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.FR));
    }

    @ParameterizedTest
    @EnumSource
    void canAllBeFormattedAndSaySomething(Language language) {
        assertThat(messages(language))
                .allSatisfy((key, pattern) -> assertThat(
                                new MessageFormat(pattern.toString(), language.locale()).format(new Object[] {2, 3, 4}))
                        .as(key.toString())
                        .isNotBlank()
                        .doesNotContain("''"));
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void areThereForWhatATemplateSays(Path template) {
        var text = read(template);
        var known = keys(Language.FR);

        assertThat(all(KEY, text)).isSubsetOf(known);
        assertThat(all(LIST, text))
                .allSatisfy(list -> assertThat(words.codes(list)).as(list).isNotEmpty());
    }

    /**
     * A field without a word could not be named where its error is said, and a word without a field would lead nowhere.
     */
    @Test
    void areThereForEveryFieldAndNoOther() throws IOException {
        var fields = new TreeSet<String>();
        templates().forEach(template -> all(FIELD, read(template)).forEach(name -> fields.add("field." + name)));
        // Several controls under one title.
        List.of("track", "days", "manager", "safe").forEach(group -> fields.add("field." + group));

        assertThat(keys(Language.FR))
                .filteredOn(key -> key.startsWith("field."))
                .containsExactlyElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void showNothingUnescaped(Path template) {
        assertThat(read(template))
                .doesNotContain("utext")
                .doesNotContain("[(")
                .doesNotContain("style=")
                .doesNotContain("onclick");
    }

    /** What is not put together from a code stands in a template or in a handler. */
    @Test
    void areSaidSomewhere() throws IOException {
        var said = new StringBuilder();
        for (var folder : List.of(RESOURCES.resolve("templates"), SOURCES)) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).map(WordsTest::read).forEach(said::append);
            }
        }

        assertThat(keys(Language.FR))
                .filteredOn(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(said).contains(key));
    }

    @Test
    void areThereForEveryCode() {
        var known = keys(Language.FR);

        FROM_CODES.forEach((prefix, list) -> assertThat(words.codes(list))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(known).contains(prefix + code)));
    }

    @Test
    void areThereForWhatHandlersSay() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                said.addAll(all(Pattern.compile("\"((?:said|gap|age)\\.[\\w.-]+)\""), read(file)));
            }
        }

        assertThat(said).hasSizeGreaterThan(20).isSubsetOf(keys(Language.FR));
    }

    @ParameterizedTest
    @EnumSource
    void ofCodesAreThoseOfTheGlossary(Language language) {
        assertThat(words.in(language).of("danger-tier", "HIGH"))
                .isEqualTo(language == Language.FR ? "danger élevé" : "high danger");
        assertThat(words.in(language).capital("danger-tier", "HIGH"))
                .startsWith(language == Language.FR ? "Danger" : "High");
        assertThat(words.in(language).of("danger-tier", "MADE_UP_LATER")).isEqualTo("MADE_UP_LATER");
    }

    @ParameterizedTest
    @CsvSource({
        "ADULT, F, femme, woman",
        "SENIOR, M, homme, man",
        "INFANT, F, fille, girl",
        "MINOR, M, garçon, boy",
        "PRESUMED, F, fille, girl",
        "CHILD, UNSTATED, non précisé, not stated"
    })
    void callAChildAChild(String band, String gender, String french, String english) {
        assertThat(words.in(Language.FR).gender(band, gender)).isEqualTo(french);
        assertThat(words.in(Language.EN).gender(band, gender)).isEqualTo(english);
    }

    private static Set<String> keys(Language language) {
        return messages(language).keySet().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(Language language) {
        var properties = new Properties();
        var file = RESOURCES.resolve("words/console_" + language.tag().toLowerCase(Locale.ROOT) + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
