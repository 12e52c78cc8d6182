package fr.relais.capacity.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static fr.relais.capacity.application.NationalFixture.TERRITORY;
import static fr.relais.capacity.application.NationalFixture.centre;
import static fr.relais.capacity.application.NationalFixture.fundedUntil;
import static fr.relais.capacity.application.NationalFixture.in;
import static fr.relais.capacity.application.NationalFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;

class ReadFundingUseCaseTest {

    private final SettableClock clock = SettableClock.at("2026-10-01T22:30:00Z");
    private final NationalCapacity capacity =
            new NationalCapacity(new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), clock);
    private final ReadFundingUseCase readFunding = new ReadFundingUseCase(capacity, TERRITORY);

    @Test
    void addsUpTheBedsOfCentresWhoseFundingEndsByMonthAndPlace() {
        announce(
                funded(1, "31", 3, "2026-10-05"),
                funded(2, "48", 4, "2026-10-31"),
                funded(3, "31", 5, "2026-12-31"),
                funded(4, "2A", 6, "2026-12-31"),
                funded(5, "31", 7, "2027-01-01"),
                funded(6, "31", 8, null));

        assertThat(rows(90, Level.REGION))
                .containsExactly("2026-10 Occitanie 2 7", "2026-12 Occitanie 1 5", "2026-12 Corse 1 6");
        assertThat(rows(91, Level.DEPARTEMENT))
                .containsExactly(
                        "2026-10 Haute-Garonne 1 3",
                        "2026-10 Lozère 1 4",
                        "2026-12 Corse-du-Sud 1 6",
                        "2026-12 Haute-Garonne 1 5",
                        "2027-01 Haute-Garonne 1 7");
    }

    @Test
    void countsFromTheDayOfParis() {
        announce(funded(1, "31", 3, "2026-10-03"));

        clock.set(Instant.parse("2026-10-01T21:59:59Z"));
        assertThat(rows(1, Level.REGION)).isEmpty();
        clock.set(Instant.parse("2026-10-01T22:00:00Z"));
        assertThat(rows(1, Level.REGION)).hasSize(1);
    }

    @Test
    void showsWhatHasEndedAndHowManyHaveNotSaid() {
        announce(funded(1, "31", 3, "2026-06-30"), funded(2, "31", 4, null));

        assertThat(rows(1, Level.REGION)).containsExactly("2026-06 Occitanie 1 3");
        assertThat(readFunding.handle(new FundingQuestion(1, Level.REGION)).block())
                .satisfies(overview -> assertThat(overview.unknown()).isEqualTo(1))
                .satisfies(overview -> assertThat(overview.until()).isEqualTo(LocalDate.parse("2026-10-03")));
    }

    @Test
    void answersNothingBeforeItHasReadEverything() {
        StepVerifier.create(readFunding.handle(new FundingQuestion(90, Level.REGION)))
                .verifyComplete();
    }

    private void announce(AnnouncedCentre... centres) {
        capacity.announced(List.of(centres));
        capacity.hasCaughtUp();
    }

    private Stream<String> rows(int days, Level by) {
        return readFunding.handle(new FundingQuestion(days, by)).block().rows().stream()
                .map(row -> row.month() + " " + row.place().name() + " " + row.centres() + " " + row.beds());
    }

    private static AnnouncedCentre funded(int number, String departement, int beds, String until) {
        var centre = centre(number, departement, null, unit(DurationClass.LONG, in(BedStatus.OCCUPIED, beds)));
        return fundedUntil(centre, until == null ? null : LocalDate.parse(until));
    }
}
