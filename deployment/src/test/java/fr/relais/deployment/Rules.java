package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules as Prometheus reads them from one file: a field that it does not have is refused. */
record Rules(List<Group> groups) {

    static final String FOLDER = "k8s/observability/rules";

    record Group(String name, List<Rule> rules) {}

    /**
     * A series that is recorded under another name, or an alert.
     *
     * @param series the name that it is recorded under; absent where it is an alert
     * @param alert the name of the alert; absent where it is a series
     * @param pending for how long it must hold
     */
    record Rule(
            @JsonProperty("record") @Nullable String series,
            @Nullable String alert,
            String expr,
            @JsonProperty("for") @Nullable String pending,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> annotations) {

        Rule {
            if ((series == null) == (alert == null)) {
                throw new IllegalArgumentException("either a series or an alert: " + expr);
            }
            labels = Optional.ofNullable(labels).orElse(Map.of());
            annotations = Optional.ofNullable(annotations).orElse(Map.of());
        }

        Expression expression() {
            return new Expression(expr);
        }

        /** The part of the runbook that it leads to. */
        String anchor() {
            return annotations.getOrDefault("runbook_url", "").replaceFirst("^docs/runbook\\.md#", "");
        }

        @Override
        public String toString() {
            return alert == null ? String.valueOf(series) : alert;
        }
    }

    /** The files with rules, without their tests. */
    static List<Path> files() {
        return files(FOLDER);
    }

    /** The files of one folder, in their order. */
    static List<Path> files(String folder) {
        try (var files = Files.list(Repository.path(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Rules read(Path file) {
        return of(Repository.read(file.toString()));
    }

    static Rules of(String text) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .convertValue(yaml(text), Rules.class);
    }

    /** What stands in a file of YAML, where no key may stand twice. */
    static Map<String, Object> yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return Yamls.map(new Yaml(new SafeConstructor(options)).load(text));
    }

    /** Of all files. */
    static List<Rule> all() {
        return files().stream().flatMap(file -> read(file).rules()).toList();
    }

    static List<Rule> alerts() {
        return all().stream().filter(rule -> rule.alert() != null).toList();
    }

    /** What is recorded, by its name. */
    static Optional<Rule> recorded(String name) {
        return all().stream().filter(rule -> name.equals(rule.series())).findFirst();
    }

    /** In the order in which they are looked at. */
    Stream<Rule> rules() {
        return groups.stream().flatMap(group -> group.rules().stream());
    }
}
