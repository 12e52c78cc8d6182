package fr.relais.deployment;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The runbook, as it is read by whoever needs it at night: each name in a command is looked for where it is defined.
 *
 * @param text what stands in it
 */
record Runbook(String text) {

    static final String PATH = "docs/runbook.md";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern FILE =
            Pattern.compile("(?<![\\w./-])(?:\\./)?((?:k8s|docs|platform)/[\\w./-]+|relais)(?=[\\s)\"']|$)");
    private static final Pattern DATA = Pattern.compile("\\.relais/([\\w./-]+)");
    private static final Pattern ENDPOINT = Pattern.compile("[a-z-]+:(\\d+)/actuator/(\\w+)");
    private static final Pattern ROUTE = Pattern.compile("(?<!/api)(/v1/[\\w{}/-]+)");
    private static final Pattern TOPIC = Pattern.compile("relais(?:\\.\\w+)+\\.v1");
    private static final Pattern SETTING = Pattern.compile("RELAIS_\\w+");
    private static final Pattern DEPLOYED = Pattern.compile("deployment/(\\w[\\w-]*)");
    private static final Pattern COMPOSED =
            Pattern.compile("docker compose (\\w+)((?: +-{1,2}\\w[\\w-]*(?: \\d+m)?)*)(.*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([\\w-]+))?\\)");
    private static final Pattern KIND = Pattern.compile("`(?!RELAIS_)([A-Z]+(?:_[A-Z]+)+)`");
    private static final Pattern QUOTED = Pattern.compile("`([a-z]+(?: [a-z]+){3,})`");

    /** By their operators' ports, in the sandbox and elsewhere. */
    private static final Map<Integer, String> SERVICES = Map.of(
            8088, "gateway",
            8089, "capacity-service",
            8090, "placement-service",
            8091, "notification-service",
            9080, "gateway",
            9081, "capacity-service",
            9082, "placement-service",
            9083, "notification-service");

    static Runbook read() {
        return new Runbook(Repository.read(PATH));
    }

    /** What is in it and nowhere else. */
    List<String> faults() {
        return Stream.of(
                        absent(FILE, this::commands, Runbook::isFile),
                        absent(DATA, this::commands, Runbook::isDataOfTheSandbox),
                        absent(ROUTE, this::all, route -> inAny("openapi.json", "\"" + route.group(1) + "\"")),
                        absent(TOPIC, this::all, Runbook::isTopic),
                        absent(SETTING, this::all, Runbook::isSetting),
                        absent(ENDPOINT, this::commands, Runbook::isEndpoint),
                        absent(DEPLOYED, this::commands, Runbook::isDeployed),
                        absent(COMPOSED, this::commands, Runbook::isComposed),
                        absent(KIND, this::all, kind -> SourceCodes.contain(kind.group(1))),
                        absent(
                                QUOTED,
                                this::all,
                                line -> Repository.read("docs/security/logs.md").contains(line.group(1))),
                        absent(LINK, this::all, this::leadsSomewhere))
                .flatMap(faults -> faults)
                .toList();
    }

    /** The anchors of its headings. */
    List<String> anchors() {
        return anchors(text);
    }

    /** The anchors of what there is to do when an alert comes. */
    List<String> alerts() {
        return anchors(part("## When an alert comes\n", "\n## "));
    }

    /** What stands under one of them. */
    String section(String anchor) {
        return part("\n### " + anchor + "\n", "\n##");
    }

    private String part(String from, String to) {
        var begin = text.indexOf(from);
        if (begin < 0) {
            throw new IllegalStateException("nothing stands under " + from);
        }
        var after = begin + from.length();
        var end = text.indexOf(to, after);
        return text.substring(after, end < 0 ? text.length() : end);
    }

    private Stream<String> absent(Pattern names, Supplier<String> part, Predicate<MatchResult> exists) {
        return names.matcher(part.get()).results().filter(exists.negate()).map(MatchResult::group);
    }

    private String all() {
        return text;
    }

    /** Without what is said of them. */
    private String commands() {
        return String.join(
                "\n",
                BLOCK.matcher(text)
                        .results()
                        .map(block -> block.group(1))
                        .map(block -> block.replaceAll("(?m)^# .*$", ""))
                        .toList());
    }

    private static boolean isFile(MatchResult file) {
        return Files.exists(Repository.path(file.group(1)));
    }

    /** The sandbox says itself what it keeps. */
    private static boolean isDataOfTheSandbox(MatchResult data) {
        var home = Repository.read("sandbox/src/main/java/fr/relais/sandbox/home/Home.java");
        var services = SERVICES.values();
        return Arrays.stream(data.group(1).split("/"))
                .map(part -> services.stream().anyMatch(part::startsWith) ? part.replaceAll("^[\\w-]+", "") : part)
                .allMatch(part -> home.contains("\"" + part + "\""));
    }

    private static boolean inAny(String resource, String text) {
        return SERVICES.values().stream()
                .distinct()
                .map(service -> service + "/src/main/resources/" + resource)
                .filter(file -> Files.exists(Repository.path(file)))
                .anyMatch(file -> Repository.read(file).contains(text));
    }

    private static boolean isTopic(MatchResult topic) {
        return Repository.read("docs/asyncapi.yaml").contains("address: " + topic.group() + "\n");
    }

    private static boolean isSetting(MatchResult setting) {
        return SERVICES.values().stream().anyMatch(service -> DeclaredSettings.declares(service, setting.group()));
    }

    private static boolean isEndpoint(MatchResult endpoint) {
        var service = SERVICES.get(Integer.parseInt(endpoint.group(1)));
        return service != null
                && Pattern.compile("include: .*\\b" + endpoint.group(2) + "\\b")
                        .matcher(Repository.read(service + "/src/main/resources/application.yml"))
                        .find();
    }

    private static boolean isDeployed(MatchResult deployed) {
        var manifest = "k8s/base/" + deployed.group(1) + ".yaml";
        return Files.exists(Repository.path(manifest))
                && Repository.read(manifest).contains("kind: Deployment");
    }

    /** The words after the options of a command that is about services. */
    private static boolean isComposed(MatchResult command) {
        var services = Arrays.stream(command.group(3).strip().split("\\s+"));
        var named =
                switch (command.group(1)) {
                    case "stop", "restart", "logs", "up" -> services;
                    case "exec", "run" -> services.limit(1);
                    case "build", "ps" -> Stream.<String>empty();
                    default -> Stream.of("no such command");
                };
        return named.filter(name -> !name.isEmpty())
                .allMatch(name -> Repository.read("docker-compose.yml").contains("\n  " + name + ":\n"));
    }

    private boolean leadsSomewhere(MatchResult link) {
        var page = link.group(1).isEmpty() ? text : page(link.group(1));
        return page != null && (link.group(2) == null || anchors(page).contains(link.group(2)));
    }

    private static @Nullable String page(String target) {
        var path = Repository.path("docs").resolve(target).normalize();
        if (Files.isDirectory(path)) {
            return "";
        }
        return Files.exists(path) ? Repository.read(path.toString()) : null;
    }

    private static List<String> anchors(String page) {
        return BLOCK.matcher(page)
                .replaceAll("")
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
