package fr.relais.platform.meters;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values that a label may have. Whatever else somebody puts there leaves as {@value #OTHER}.
 *
 * @param said as the page of metrics says it: all values, or what they are one of
 * @param allows whether a text is one of them
 */
public record LabelValues(String said, Predicate<String> allows) {

    static final String OTHER = "other";

    /** Short words and names of variables only, so that no id or reference could ever pass for a part of a route. */
    private static final String SEGMENT = "/(\\*{1,2}|[a-z]{1,20}\\d?([-.][a-z]{1,20})*|\\{\\*?[a-zA-Z]{1,20}\\})";

    private static final Pattern TEMPLATE =
            Pattern.compile("UNKNOWN|NOT_FOUND|REDIRECTION|root|/|(" + SEGMENT + ")+/?");

    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|UNKNOWN");

    /** What a virtual machine calls its parts. */
    private static final Pattern PART = Pattern.compile("[A-Za-z][A-Za-z0-9' -]{0,39}");

    /** These and no other. */
    public static LabelValues oneOf(String... values) {
        return oneOf(Arrays.asList(values));
    }

    /** These and no other. */
    public static LabelValues oneOf(Collection<String> values) {
        var closed = Set.copyOf(values);
        var said =
                new TreeSet<>(closed).stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
        return new LabelValues(said, closed::contains);
    }

    /** The codes of the glossary under a heading, and no other. */
    public static LabelValues codes(String heading, Enum<?>[] codes) {
        var closed = Arrays.stream(codes).map(Enum::name).collect(Collectors.toUnmodifiableSet());
        return new LabelValues("*" + heading + "*", closed::contains);
    }

    static LabelValues routeTemplate() {
        return matching("route template", TEMPLATE);
    }

    static LabelValues httpStatus() {
        return matching("HTTP status", STATUS);
    }

    static LabelValues nameOfTheJvm() {
        return matching("name of the JVM", PART);
    }

    private static LabelValues matching(String said, Pattern pattern) {
        return new LabelValues("*" + said + "*", pattern.asMatchPredicate());
    }

    String orOther(String value) {
        return allows.test(value) ? value : OTHER;
    }
}
