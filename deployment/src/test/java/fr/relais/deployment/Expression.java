package fr.relais.deployment;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to Prometheus: what it names, no more. Whether it is one at all is promtool's to say.
 *
 * @param text in PromQL
 */
record Expression(String text) {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTED = Pattern.compile("([A-Za-z_:][\\w:]*)\\s*\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPED =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SERIES = Pattern.compile("(?<![\\w.:$])[A-Za-z_:][\\w:]*(?![\\w:])(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /**
     * What is asked of one label of one series.
     *
     * @param series whose label it is
     * @param operator how it is compared
     */
    record Matcher(String series, String label, String operator, String value) {

        boolean exact() {
            return operator.equals("=") || operator.equals("!=");
        }
    }

    /** Every series that is asked for. */
    Set<String> series() {
        var plain = TEXT.matcher(text).replaceAll("\"\"");
        for (var without : new Pattern[] {
            Pattern.compile("\\{[^}]*}"), GROUPED, Pattern.compile("\\[[^]]*]"), Pattern.compile("\\boffset \\w+")
        }) {
            plain = without.matcher(plain).replaceAll(" ");
        }
        return SERIES.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<Matcher> matchers() {
        return SELECTED.matcher(text)
                .results()
                .flatMap(selected -> MATCHER.matcher(selected.group(2))
                        .results()
                        .map(found -> new Matcher(selected.group(1), found.group(1), found.group(2), found.group(3))));
    }

    /** The labels by which answers are kept apart or put together. */
    Set<String> grouped() {
        return GROUPED.matcher(text)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
