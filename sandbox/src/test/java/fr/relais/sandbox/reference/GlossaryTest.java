package fr.relais.sandbox.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every code that the API documents and the schemas of events know stands in the glossary, in both languages. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GLOSSARY = ROOT.resolve("docs/glossary.md");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z][A-Z0-9_]*)` \\|([^|]*)\\|([^|]*)\\|");

    @Test
    void listsEveryCodeOfTheApi() {
        assertThat(codes()).containsAll(codesIn(documents()));
    }

    @Test
    void listsEveryCodeOfTheEvents() {
        assertThat(schemas()).as("schemas").isNotEmpty();
        assertThat(codes()).containsAll(codesIn(schemas()));
    }

    @Test
    void saysEveryCodeInBothLanguages() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.french()).as("%s in French", row.code()).isNotBlank();
            assertThat(row.english()).as("%s in English", row.code()).isNotBlank();
        });
    }

    @Test
    void neverUsesAWordThatHasNoPlaceOnAScreen() {
        var forbidden = Pattern.compile("(?iu)\\b(lits?|clients?|clientes?|sécurisée?s?|fugues?)\\b");

        assertThat(rows()).noneMatch(row -> forbidden.matcher(row.french()).find());
    }

    private record Row(String code, String french, String english) {}

    private static List<Row> rows() {
        return read(GLOSSARY)
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row ->
                        new Row(row.group(1), row.group(2).strip(), row.group(3).strip()))
                .toList();
    }

    private static Set<String> codes() {
        return rows().stream().map(Row::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> documents() {
        return Stream.of("capacity-service", "placement-service", "notification-service")
                .map(service -> ROOT.resolve(service).resolve("src/main/resources/openapi.json"))
                .toList();
    }

    private static List<Path> schemas() {
        try (var files = Files.list(ROOT.resolve("platform/contracts/src/main/resources/contracts/schemas"))) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> codesIn(List<Path> files) {
        return files.stream()
                .map(file -> JsonMapper.shared().readTree(read(file)))
                .flatMap(document -> document.findValues("enum").stream())
                .flatMap(JsonNode::valueStream)
                .map(value -> value.asString(""))
                .filter(CODE.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
