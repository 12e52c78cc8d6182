package fr.relais.gateway.architecture;

import java.util.stream.Stream;

import fr.relais.testing.RelaisArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The gateway has no domain: the rules that hold everywhere. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return RelaisArchitecture.plainRulesFor("fr.relais.gateway");
    }
}
