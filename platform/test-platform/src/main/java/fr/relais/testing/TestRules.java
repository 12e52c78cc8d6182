package fr.relais.testing;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What is true of every test: it runs, and it does not wait by the clock on the wall. */
final class TestRules {

    private TestRules() {}

    static List<ArchRule> of(String base) {
        return List.of(testsAreNamedSoThatTheyRun(base), nothingIsSkipped(base), testsDoNotSleep(base));
    }

    private static ArchRule testsAreNamedSoThatTheyRun(String base) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new NamedSoThatItRuns())
                .as("a class with tests is named …Test, …IT or …Journey");
    }

    private static ArchRule nothingIsSkipped(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .dependOnClassesThat(Types.within("org.junit.jupiter.api.condition")
                        .or(Types.called(Disabled.class.getName()))
                        .or(Types.called("org.junit.jupiter.api.Assumptions"))
                        .or(Types.called("org.assertj.core.api.Assumptions"))
                        .or(Types.called("org.testcontainers.junit.jupiter.Testcontainers")))
                .as("no test is skipped silently");
    }

    private static ArchRule testsDoNotSleep(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .callMethodWhere(Types.callOf(Thread.class, "sleep"))
                .as("tests do not sleep");
    }

    /** Surefire and Failsafe choose classes by name: a class called anything else runs no test under a green build. */
    private static final class NamedSoThatItRuns extends ArchCondition<JavaClass> {

        NamedSoThatItRuns() {
            super("be named …Test, …IT or …Journey when it has tests");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (hasTests(type) && !outermost(type).getSimpleName().matches(".*(Test|IT|Journey)")) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has tests that never run"));
            }
        }

        private static boolean hasTests(JavaClass type) {
            return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && type.getMethods().stream().anyMatch(NamedSoThatItRuns::isTest);
        }

        private static boolean isTest(JavaMethod method) {
            return method.getAnnotations().stream()
                    .map(JavaAnnotation::getRawType)
                    .anyMatch(annotation -> annotation.isMetaAnnotatedWith(Testable.class)
                            || annotation.isAnnotatedWith(Testable.class));
        }

        private static JavaClass outermost(JavaClass type) {
            return type.getEnclosingClass().map(NamedSoThatItRuns::outermost).orElse(type);
        }
    }
}
