package fr.relais.testing;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** This module keeps the plain rules itself; only its canaries, which live in a package of their own, do not. */
class HouseTest {

    @TestFactory
    Stream<DynamicTest> keepsThePlainRules() {
        return RelaisArchitecture.plainRulesFor("fr.relais.testing").filter(rule -> !aboutTests(rule.getDisplayName()));
    }

    private static boolean aboutTests(String rule) {
        return TestRules.of("fr.relais.testing").stream()
                .anyMatch(one -> one.getDescription().equals(rule));
    }
}
