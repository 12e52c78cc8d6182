package fr.relais.benchmarks.demand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/** The country that matchers are measured on does not move. */
class StoryTest {

    private static final FrenchMap MAP = FrenchMap.read();
    private static final Story STORY = Story.draw(MAP, new Cell(.3, 1.3), 1_000, 7);

    @Test
    void isTheSameStoryOnEveryMachine() {
        assertThat(Fingerprint.of(STORY)).isEqualTo("946959fdb58fd2f006ae5327d37dfd6a6f52204bc1f871ec254c860e7c1867f8");
    }

    @Test
    void tellsAnotherStoryForAnotherSeed() {
        var other = Story.draw(MAP, new Cell(.3, 1.3), 1_000, 8);

        assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(STORY));
    }

    @Test
    void keepsToTheSharesOfItsCell() {
        var applicants = STORY.applicants();

        assertThat(applicants).hasSize(1_300);
        assertThat(share(applicants, Applicant::national)).isCloseTo(.3, offset(.05));
        assertThat(share(applicants, one -> one.profile().household().type() == HouseholdType.SINGLE))
                .isCloseTo(.66, offset(.05));
        assertThat(share(applicants, one -> one.profile().needs().contains(Need.STEP_FREE)))
                .isCloseTo(.07, offset(.03));
        assertThat(applicants.stream()
                        .mapToLong(one -> one.waitsUntil() - one.comesAt())
                        .average()
                        .orElseThrow())
                .isCloseTo(.02 * Story.END, offset(.003 * Story.END));
    }

    @Test
    void livesWherePeopleLive() {
        var applicants = STORY.applicants();

        assertThat(share(
                        applicants,
                        one -> MAP.regionOf(one.profile().departsFrom()).equals("11")))
                .isCloseTo(.18, offset(.06));
        assertThat(share(applicants, one -> MAP.overseas(one.profile().departsFrom())))
                .isCloseTo(.03, offset(.03));
    }

    @Test
    void printsTheHashOfEveryFileThatJudges() throws IOException {
        assertThat(FrozenTree.FILES).containsExactlyElementsOf(filesOf("baseline", "demand"));
        assertThat(FrozenTree.hash()).matches("[0-9a-f]{16}");
    }

    private static List<String> filesOf(String... packages) throws IOException {
        var found = new ArrayList<String>();
        for (var one : packages) {
            try (var files = Files.list(Path.of("src/main/java/fr/relais/benchmarks", one))) {
                files.map(file -> one + "/" + file.getFileName()).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private static double share(List<Applicant> applicants, Predicate<Applicant> which) {
        return (double) applicants.stream().filter(which).count() / applicants.size();
    }
}
