package fr.relais.capacity.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import fr.relais.capacity.application.CapacityOverview.Row;
import fr.relais.capacity.application.CapacityQuestion.By;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedUnit;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static fr.relais.capacity.application.NationalFixture.TERRITORY;
import static fr.relais.capacity.application.NationalFixture.centre;
import static fr.relais.capacity.application.NationalFixture.left;
import static fr.relais.capacity.application.NationalFixture.vacant;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;

class ReadCapacityUseCaseTest {

    private final NationalCapacity capacity = new NationalCapacity(
            new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), Clock.fixed(NOW, ZoneOffset.UTC));
    private final ReadCapacityUseCase readCapacity =
            new ReadCapacityUseCase(capacity, TERRITORY, () -> Scarcities.NONE);

    @BeforeEach
    void threeCentres() {
        capacity.announced(List.of(
                centre(1, "31", CentreKind.CHRS, unit(DurationClass.SHORT, 3, Taken.MEN)),
                centre(
                        2,
                        "48",
                        null,
                        unit(DurationClass.LONG, 2, Taken.MEN, Taken.WOMEN_ALONE),
                        unit(DurationClass.SHORT, 5)),
                centre(3, "2A", CentreKind.CHRS)));
    }

    @Test
    void answersNothingBeforeItHasCaughtUp() {
        StepVerifier.create(readCapacity.handle(CapacityQuestion.by(By.REGION))).verifyComplete();
    }

    @Test
    void answersByPlace() {
        assertThat(answer(CapacityQuestion.by(By.REGION)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("76 Occitanie 2 10", "94 Corse 1 0");
        assertThat(answer(CapacityQuestion.by(By.DEPARTEMENT)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("2A Corse-du-Sud 1 0", "31 Haute-Garonne 1 3", "48 Lozère 1 7");
    }

    @Test
    void answersByWhatACentreOrAUnitIs() {
        assertThat(answer(CapacityQuestion.by(By.KIND)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("CHRS null 2 3", "UNKNOWN null 1 7");
        assertThat(answer(CapacityQuestion.by(By.DURATION)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("LONG null null 2", "SHORT null null 8");
        assertThat(answer(CapacityQuestion.by(By.PUBLIC)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("MEN null null 5", "WOMEN_ALONE null null 2");
    }

    @Test
    void hasNoRowOfACentreThatHasLeft() {
        capacity.announced(List.of(left(centre(2, "48", null))));

        assertThat(answer(CapacityQuestion.by(By.DEPARTEMENT)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("2A Corse-du-Sud 1 0", "31 Haute-Garonne 1 3");
        assertThat(answer(CapacityQuestion.by(By.PUBLIC)).rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("MEN null null 3");
    }

    @Test
    void narrowsToWhatIsAskedAbout() {
        var men = answer(new CapacityQuestion(By.REGION, null, DurationClass.SHORT, Taken.MEN));
        var shelters = answer(new CapacityQuestion(By.REGION, CentreKind.CHRS, null, null));

        assertThat(inOneWord(men.total())).isEqualTo("ALL null 3 3");
        assertThat(shelters.rows().stream().map(ReadCapacityUseCaseTest::inOneWord))
                .containsExactly("76 Occitanie 1 3", "94 Corse 1 0");
    }

    @Test
    void countsABedOfSeveralRowsOnceInTheTotal() {
        var byPublic = answer(CapacityQuestion.by(By.PUBLIC));

        assertThat(byPublic.total().count().byStatus()).containsEntry(BedStatus.VACANT, 10L);
        assertThat(byPublic.total().centres()).isEqualTo(3);
        assertThat(byPublic.at()).isEqualTo(NOW);
    }

    private CapacityOverview answer(CapacityQuestion question) {
        capacity.hasCaughtUp();
        return readCapacity.handle(question).block();
    }

    private static String inOneWord(Row row) {
        return row.code() + " " + row.name() + " " + row.centres() + " "
                + row.count().beds();
    }

    private static AnnouncedUnit unit(DurationClass duration, int beds, Taken... takes) {
        return NationalFixture.unit(duration, vacant(beds, hours(24)), takes);
    }
}
