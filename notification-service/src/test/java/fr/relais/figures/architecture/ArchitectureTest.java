package fr.relais.figures.architecture;

import java.util.stream.Stream;

import fr.relais.testing.RelaisArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The figures are a service of their own, though they share a process: they know no inbox, and no inbox knows them. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return RelaisArchitecture.rulesFor("fr.relais.figures", "fr.relais.statistics");
    }
}
