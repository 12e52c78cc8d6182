package fr.relais.testing;

import java.util.List;

import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Names that say nothing, and packages that go round in circles. */
final class NameRules {

    private static final String SAYS_NOTHING =
            ".*(Manager|Helper|Utils?|Processor|Data|Info|Wrapper|Impl)|.*[.$](Base|Abstract)[A-Z]\\w*";

    private NameRules() {}

    static List<ArchRule> of(String base) {
        return List.of(typesSayWhatTheyAre(base), packagesSayWhatTheyAre(base), packagesHaveNoCycles(base));
    }

    private static ArchRule typesSayWhatTheyAre(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveNameMatching(SAYS_NOTHING)
                .as("a type's name says what it is");
    }

    private static ArchRule packagesSayWhatTheyAre(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..base..", "..shared..")
                .as("a package's name says what it is");
    }

    /** A module may have one package only. */
    private static ArchRule packagesHaveNoCycles(String base) {
        return slices().matching(base + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("packages have no cycles");
    }
}
