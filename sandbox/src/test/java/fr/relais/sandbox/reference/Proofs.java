package fr.relais.sandbox.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page may name as proof, and whether it is there:
 *
 * <ul>
 *   <li>{@code TokensTest} or {@code fr.relais.gateway.TokensTest#areNeededForTheApi}: a class of tests, or one of
 *       them; without its package where there is only one of that name;
 *   <li>{@code file:docs/imports.md#Limit}: a file of the repository, with a text in it;
 *   <li>{@code nowhere:ProcessBuilder}: a text that no source of a service has.
 * </ul>
 */
final class Proofs {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** What runs always, and what runs in the profile of the real identity provider. */
    private static final List<String> TESTS = List.of("src/test/java", "src/keycloak/java");

    /** Modules that no installation of production has. */
    private static final Set<String> DEVELOPMENT =
            Set.of("benchmarks", "deployment", "platform/embedded", "platform/test-platform", "sandbox");

    private final Path root;
    private final Map<String, List<Path>> tests;
    private final String sources;

    Proofs(Path root) {
        this.root = root;
        this.tests = modules()
                .flatMap(module -> TESTS.stream()
                        .flatMap(folder -> java(root.resolve(module).resolve(folder))))
                .collect(Collectors.groupingBy(Proofs::simpleName));
        this.sources = modules()
                .filter(module -> !DEVELOPMENT.contains(module))
                .flatMap(module -> java(root.resolve(module).resolve("src/main/java")))
                .map(Proofs::read)
                .collect(Collectors.joining("\n"));
    }

    /** All of what services are made of, one file after the other. */
    String sources() {
        return sources;
    }

    /** Why the proof is none; empty when it is one. */
    Optional<String> fault(String proof) {
        if (proof.startsWith("file:")) {
            return judged(proof.substring("file:".length()), this::faultOfFile);
        }
        if (proof.startsWith("nowhere:")) {
            return sources.contains(proof.substring("nowhere:".length()))
                    ? Optional.of("is in a source of a service: " + proof)
                    : Optional.empty();
        }
        return judged(proof, this::faultOfTest);
    }

    private static Optional<String> judged(String proof, BinaryOperator<String> judge) {
        var parts = proof.split("#", 2);
        var fault = judge.apply(parts[0], parts.length == 1 ? "" : parts[1]);
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault + ": " + proof);
    }

    private String faultOfFile(String path, String text) {
        var file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return "no such file";
        }
        return read(file).contains(text) ? "" : "no such text in the file";
    }

    private String faultOfTest(String name, String method) {
        var path = name.replace('.', '/') + ".java";
        var found = tests.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of()).stream()
                .filter(file -> file.endsWith(path))
                .toList();
        if (found.size() != 1) {
            return found.isEmpty() ? "no such class of tests" : "more than one such class of tests";
        }
        return has(read(found.get(0)), method) ? "" : "no such test in the class";
    }

    /** The annotation of a test and its name stand together, with no empty line between them. */
    private static boolean has(String source, String method) {
        var isTest = Pattern.compile("@(Test|ParameterizedTest|TestFactory)\\b");
        var isNamed = Pattern.compile(
                method.isEmpty() ? "" : "\\b(void|Stream<DynamicTest>) " + Pattern.quote(method) + "\\(");
        return Stream.of(source.split("\\R\\s*\\R"))
                .anyMatch(part ->
                        isTest.matcher(part).find() && isNamed.matcher(part).find());
    }

    private Stream<String> modules() {
        return MODULE.matcher(read(root.resolve("pom.xml"))).results().map(module -> module.group(1));
    }

    private static Stream<Path> java(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
