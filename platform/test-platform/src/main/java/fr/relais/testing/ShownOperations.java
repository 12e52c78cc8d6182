package fr.relais.testing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.relais.platform.audit.web.ShownByService;
import tools.jackson.databind.JsonNode;

/** Compares what a service says about what it shows with its API description. */
public final class ShownOperations {

    /** The platform's own, and confidential. */
    private static final String REGISTER = "GET /v1/register/";

    private ShownOperations() {}

    /** Everything that nobody has decided about, or two ways, or that does not exist. */
    public static List<String> faults(JsonNode document, ShownByService shown) {
        var described = described(document);
        var reads =
                described.stream().filter(operation -> operation.startsWith("GET ") && !operation.startsWith(REGISTER));
        var undecided = reads.filter(operation -> shown.confidential().contains(operation)
                        == shown.plain().contains(operation))
                .map(operation -> operation + " is in neither or in both");
        var unknown = Stream.concat(shown.confidential().stream(), shown.plain().stream())
                .filter(operation -> !described.contains(operation))
                .map(operation -> operation + " is not described");
        return Stream.concat(undecided, unknown).toList();
    }

    private static Set<String> described(JsonNode document) {
        var described = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }
}
