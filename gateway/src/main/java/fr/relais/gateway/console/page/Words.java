package fr.relais.gateway.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the codes of the API are called on a screen: the tables of {@code docs/glossary.md}, which the build puts beside
 * this class, and no second list.
 */
public final class Words {

    private static final String HEADING = "### ";
    private static final String ROW = "| `";

    /** Of what the form asks for and of what services say: a girl of two years is no woman. */
    private static final Set<String> CHILDREN = Set.of("INFANT", "CHILD", "TEEN", "MINOR", "PRESUMED");

    private final Map<String, Map<String, Map<Language, String>>> lists;

    private Words(Map<String, Map<String, Map<Language, String>>> lists) {
        this.lists = lists;
    }

    /** The glossary of this build. */
    public static Words ofGlossary() {
        try {
            var text = new ClassPathResource("glossary.md").getContentAsString(StandardCharsets.UTF_8);
            return new Words(read(text.lines().toList()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The words in one language, as templates use them. */
    public In in(Language language) {
        return new In(language);
    }

    /** The codes of a list, in the glossary's order. */
    public List<String> codes(String list) {
        return List.copyOf(list(list).keySet());
    }

    private Map<String, Map<Language, String>> list(String name) {
        return Objects.requireNonNull(lists.get(name), "a list of the glossary");
    }

    private static Map<String, Map<String, Map<Language, String>>> read(List<String> lines) {
        var lists = new HashMap<String, Map<String, Map<Language, String>>>();
        Map<String, Map<Language, String>> current = new LinkedHashMap<>();
        for (var line : lines) {
            if (line.startsWith(HEADING)) {
                current = new LinkedHashMap<>();
                lists.put(slug(line.substring(HEADING.length())), current);
            } else if (line.startsWith(ROW)) {
                var cells = line.split("\\|", -1);
                current.put(
                        cells[1].strip().replace("`", ""),
                        Map.of(Language.FR, cells[2].strip(), Language.EN, cells[3].strip()));
            }
        }
        return lists;
    }

    private static String slug(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
    }

    /** The words in one language. */
    public final class In {

        private final Language language;

        private In(Language language) {
            this.language = language;
        }

        /** What a code of a list is called; a code that a newer service made up stands for itself. */
        public String of(String list, @Nullable Object code) {
            var word = list(list).get(String.valueOf(code));
            return word == null ? String.valueOf(code) : Objects.requireNonNull(word.get(language));
        }

        /** The same, as a sentence begins. */
        public String capital(String list, @Nullable Object code) {
            var word = of(list, code);
            return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
        }

        /** The gender of somebody of that age, as it was declared. */
        public String gender(String ageBand, String code) {
            return of(CHILDREN.contains(ageBand) ? "gender-of-a-child-as-declared" : "gender-as-declared", code);
        }

        public List<String> codes(String list) {
            return Words.this.codes(list);
        }

        /** The codes of a list but one, which stands elsewhere on the page. */
        public List<String> codesBut(String list, String one) {
            return codes(list).stream().filter(code -> !code.equals(one)).toList();
        }
    }
}
