package fr.relais.testing.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One line of what Prometheus reads: a name, labels, and a figure that is not looked at. */
record Series(String name, Map<String, String> labels) {

    private static final Pattern LINE = Pattern.compile("^(\\w++)(?:\\{(.*)})? \\S++$");
    private static final Pattern LABEL = Pattern.compile("(?<!\\w)(\\w++)=\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** All series of a text; a line that is none is a mistake. */
    static List<Series> of(String scraped) {
        return scraped.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Series::read)
                .toList();
    }

    private static Series read(String line) {
        var parsed = LINE.matcher(line);
        if (!parsed.matches()) {
            throw new IllegalArgumentException("no series: " + line);
        }
        var labels = new TreeMap<String, String>();
        if (parsed.group(2) != null) {
            var label = LABEL.matcher(parsed.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        return new Series(parsed.group(1), labels);
    }
}
