package fr.relais.testing.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every answer has to be besides its status: with the headers that a denial of the same service has, one of
 * another name only where it says something of the body; a problem where something is refused; else nothing, or what
 * its kind says.
 */
final class WholeAnswer {

    /** Those that say something of the body, where it is, or how it is passed on. */
    private static final Set<String> OF_THE_BODY = Set.of(
            "content-type",
            "content-length",
            "content-disposition",
            "transfer-encoding",
            "etag",
            "last-modified",
            "location",
            "content-language",
            "cache-control",
            "expires",
            "pragma",
            "x-accel-buffering",
            "retry-after");

    private static final Set<String> OF_A_PROBLEM =
            Set.of("type", "title", "status", "code", "correlationId", "errors", "instance");

    private static final JsonMapper JSON = new JsonMapper();

    private WholeAnswer() {}

    /** What is wrong with an answer; empty when nothing is. */
    static Optional<String> fault(Answer answer, Answer denial) {
        var missing = lines(denial);
        missing.removeAll(lines(answer));
        var more = lines(answer);
        more.removeAll(lines(denial));
        if (!missing.isEmpty() || !more.isEmpty()) {
            return Optional.of("other headers than a denial: without " + missing + ", with " + more);
        }
        return answer.status() >= 400 ? faultOfProblem(answer) : faultOfBody(answer);
    }

    private static TreeSet<String> lines(Answer answer) {
        return Arrays.stream(answer.headers().split("\n"))
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .filter(line -> !OF_THE_BODY.contains(line.substring(0, line.indexOf(':'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> faultOfProblem(Answer answer) {
        var body = read(answer);
        var sound = body.filter(problem -> problem.path("status").asInt(0) == answer.status())
                .filter(problem -> !problem.path("code").asString("").isEmpty())
                .filter(problem -> OF_A_PROBLEM.containsAll(problem.propertyNames()));
        return sound.isPresent() ? Optional.empty() : Optional.of("no problem as it should be: " + answer);
    }

    private static Optional<String> faultOfBody(Answer answer) {
        var json = answer.headers().toLowerCase(Locale.ROOT).contains("content-type: application/json");
        return json && read(answer).isEmpty() ? Optional.of("no JSON: " + answer) : Optional.empty();
    }

    private static Optional<JsonNode> read(Answer answer) {
        try {
            return Optional.of(JSON.readTree(answer.body())).filter(JsonNode::isContainer);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
