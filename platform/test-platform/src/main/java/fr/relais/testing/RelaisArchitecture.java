package fr.relais.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house as tests. A module uses them in two lines:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheRulesOfTheHouse() { return RelaisArchitecture.rulesFor("fr.relais.capacity"); }
 * }</pre>
 *
 * <p>Each rule has a canary among the tests of this module: a class or a text that must break it.
 */
public final class RelaisArchitecture {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private RelaisArchitecture() {}

    /**
     * All rules, for a service with domain, application, adapter and config.
     *
     * @param libraries packages of ours in plain Java that this service, and no other, is made of besides
     */
    public static Stream<DynamicTest> rulesFor(String basePackage, String... libraries) {
        var production = production(basePackage);
        var layers = LayerRules.of(basePackage, libraries);
        var ofServices = Stream.concat(layers.stream(), ConductRules.of(basePackage).stream())
                .toList();
        return Stream.concat(onClasses(production, ofServices), plainRulesFor(basePackage, production));
    }

    /** The rules that hold everywhere, also where there is no domain: names, sizes, nullness, tests. */
    public static Stream<DynamicTest> plainRulesFor(String basePackage) {
        return plainRulesFor(basePackage, production(basePackage));
    }

    /** Reading the classes takes far longer than checking them, so it is done once. */
    private static Stream<DynamicTest> plainRulesFor(String basePackage, JavaClasses production) {
        return Stream.of(
                        onClasses(production, NameRules.of(basePackage)),
                        onClasses(production, PatternRules.of(basePackage)),
                        onClasses(tests(basePackage), TestRules.of(basePackage)),
                        onSources(SourceFile.below(MAIN), SourceRules.ofMain()),
                        onSources(SourceFile.below(TESTS), SourceRules.ofTests()))
                .flatMap(Function.identity());
    }

    private static JavaClasses production(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }

    private static JavaClasses tests(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(basePackage);
    }

    private static Stream<DynamicTest> onClasses(JavaClasses classes, List<ArchRule> rules) {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private static Stream<DynamicTest> onSources(
            List<SourceFile> files, Map<String, Function<List<SourceFile>, List<String>>> rules) {
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    assertThat(files).as("files to look at").isNotEmpty();
                    assertThat(rule.getValue().apply(files)).isEmpty();
                }));
    }
}
