package fr.relais.placement.architecture;

import java.util.stream.Stream;

import fr.relais.testing.RelaisArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return RelaisArchitecture.rulesFor("fr.relais.placement");
    }
}
