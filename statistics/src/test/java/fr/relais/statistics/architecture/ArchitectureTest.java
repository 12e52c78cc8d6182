package fr.relais.statistics.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.relais.testing.RelaisArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** The rules that hold everywhere, and one more: this module is plain Java and knows no service. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return RelaisArchitecture.plainRulesFor("fr.relais.statistics");
    }

    @Test
    void needsTwoLibrariesAndNoFramework() {
        var production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.relais.statistics");

        classes()
                .that()
                .resideInAPackage("fr.relais.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "fr.relais.statistics..",
                        "java..",
                        "org.jspecify..",
                        "org.ojalgo.optimisation..",
                        "de.siegmar.fastcsv.writer..")
                .check(production);
    }
}
