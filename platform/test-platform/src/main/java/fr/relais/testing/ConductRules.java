package fr.relais.testing;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What code of a service does not do: read a clock by itself, draw a number in the domain, wait, subscribe. */
final class ConductRules {

    private static final Set<String> WAITING =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream");
    private static final Set<String> SUBSCRIBING = Set.of("subscribe", "subscribeWith");

    private ConductRules() {}

    static List<ArchRule> of(String base) {
        return List.of(
                timeComesFromAClock(base),
                theDomainDrawsNothing(base),
                onlyTheKafkaAdapterWaits(base),
                nobodySubscribes(base),
                settingsAreRecords(base));
    }

    private static ArchRule timeComesFromAClock(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .accessTargetWhere(that("reads a clock of its own", ConductRules::readsAClock))
                .as("time comes from a clock that was handed in");
    }

    private static ArchRule theDomainDrawsNothing(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + ".domain..")
                .should()
                .accessTargetWhere(that("draws a random value", ConductRules::drawsAtRandom))
                .as("the domain draws nothing at random");
    }

    private static ArchRule onlyTheKafkaAdapterWaits(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(base + ".adapter.kafka..")
                .should()
                .accessTargetWhere(that("waits for a publisher", access -> isCall(access, WAITING)))
                .as("only the Kafka adapter waits");
    }

    private static ArchRule nobodySubscribes(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .accessTargetWhere(that("subscribes", access -> isCall(access, SUBSCRIBING)))
                .as("nobody subscribes");
    }

    private static ArchRule settingsAreRecords(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Value.class)
                .as("settings are records, not single values");
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
                || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Date.class) && isConstructorWithoutArguments(access));
    }

    private static boolean drawsAtRandom(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return (owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && access.getName().equals("random"))
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.getPackageName().equals("java.security")
                || (owner.isAssignableTo(Random.class) && isConstructorWithoutArguments(access));
    }

    private static boolean isConstructorWithoutArguments(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith(".<init>()");
    }

    private static boolean isCall(JavaAccess<?> access, Set<String> names) {
        return names.contains(access.getName()) && access.getTargetOwner().isAssignableTo(Publisher.class);
    }

    private static DescribedPredicate<JavaAccess<?>> that(String description, Predicate<JavaAccess<?>> condition) {
        return DescribedPredicate.describe(description, condition);
    }
}
