package fr.relais.sandbox;

import java.util.stream.Stream;

import fr.relais.testing.RelaisArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names, sizes, packages. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return RelaisArchitecture.plainRulesFor("fr.relais.sandbox");
    }
}
