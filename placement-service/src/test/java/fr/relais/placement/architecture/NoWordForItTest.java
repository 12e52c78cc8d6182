package fr.relais.placement.architecture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** INV-01: whoever allocates places has no word for how somebody was exploited, and no way to the statistics of it. */
class NoWordForItTest {

    private static final List<String> WORDS = List.of(
            "exploitation",
            "servitude",
            "begging",
            "prostitution",
            "forced_labour",
            "forcedlabour",
            "gendarmerie",
            "ofpra");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.relais.placement");

    @Test
    void noTypeAndNoMemberIsCalledAfterIt() {
        assertThat(PRODUCTION.stream().flatMap(NoWordForItTest::names))
                .isNotEmpty()
                .noneMatch(NoWordForItTest::saysIt);
    }

    @Test
    void nothingOfTheStatisticsIsOnItsClassPath() {
        assertThat(PRODUCTION.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getName()))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("fr.relais.statistics") || name.startsWith("fr.relais.figures"));
        assertThat(getClass().getResource("/fr/relais/statistics/fact/Fact.class"))
                .isNull();
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getName()), type.getMembers().stream().map(JavaMember::getName));
    }

    private static boolean saysIt(String name) {
        return WORDS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
