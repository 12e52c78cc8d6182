package fr.relais.testing;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/** Every rule about classes is broken by its canaries, and only where it should be. */
class ClassRulesTest {

    private static final String CANARY = "fr.relais.testing.canary";
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

    private static final String BROKEN = """
            domain is plain Java                               | domain.KnowsAFramework
            application knows Reactor but no framework         | application.KnowsAFramework
            adapters do not know each other                    | adapter.web.KnowsTheStore
            adapter types are package-private                  | adapter.mongo.Shown
            services do not know each other                    | KnowsAnotherService
            time comes from a clock that was handed in         | domain.ReadsTheClock
            time comes from a clock that was handed in         | application.ReadsTheClockByReference
            time comes from a clock that was handed in         | adapter.web.ReadsTheDate
            the domain draws nothing at random                 | domain.DrawsAtRandom
            the domain draws nothing at random                 | domain.DrawsWithoutASeed
            only the Kafka adapter waits                       | application.Waits
            nobody subscribes                                  | application.Subscribes
            settings are records, not single values            | config.SingleValue
            a type's name says what it is                      | domain.BedManager
            a type's name says what it is                      | domain.AbstractBed
            a package's name says what it is                   | util.Anything
            packages have no cycles                            | round.One
            a class with tests is named …Test, …IT or …Journey | Checks
            a class with tests is named …Test, …IT or …Journey | Repeats
            no test is skipped silently                        | Skipped
            no test is skipped silently                        | SkippedWithoutDocker
            tests do not sleep                                 | Sleeps
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BROKEN)
    void isBrokenByItsCanary(String rule, String canary) {
        assertThat(violationsOf(rule)).anyMatch(violation -> names(violation, canary));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application knows Reactor but no framework         | application.KnowsReactor
            time comes from a clock that was handed in         | domain.IsHandedAClock
            the domain draws nothing at random                 | domain.DrawsWithASeed
            only the Kafka adapter waits                       | adapter.kafka.MayWait
            a type's name says what it is                      | domain.Database
            a class with tests is named …Test, …IT or …Journey | Suite
            """)
    void isKept(String rule, String canary) {
        assertThat(violationsOf(rule)).noneMatch(violation -> names(violation, canary));
    }

    @Test
    void aLibraryOfOursIsKnownToTheServiceThatNamesIt() {
        var naming = LayerRules.of(CANARY, "fr.relais.embedded").stream()
                .filter(rule -> rule.getDescription().equals("services do not know each other"))
                .map(rule -> rule.evaluate(CANARIES).getFailureReport().getDetails());

        assertThat(naming)
                .singleElement()
                .satisfies(violations ->
                        assertThat(violations).noneMatch(violation -> names(violation, "KnowsAnotherService")));
    }

    @Test
    void everyRuleHasACanary() {
        var covered =
                BROKEN.lines().map(row -> row.substring(0, row.indexOf('|')).strip());

        assertThat(covered.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(ArchRule::getDescription).toList());
    }

    private static List<String> violationsOf(String description) {
        var rules = rules().collect(toMap(ArchRule::getDescription, rule -> rule));
        return rules.get(description).evaluate(CANARIES).getFailureReport().getDetails();
    }

    private static boolean names(String violation, String canary) {
        return violation.matches("(?s).*\\b" + (CANARY + "." + canary).replace(".", "\\.") + "\\b.*");
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(LayerRules.of(CANARY), ConductRules.of(CANARY), NameRules.of(CANARY), TestRules.of(CANARY))
                .flatMap(List::stream);
    }
}
