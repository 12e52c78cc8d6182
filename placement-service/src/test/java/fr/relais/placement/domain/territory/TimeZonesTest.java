package fr.relais.placement.domain.territory;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeZonesTest {

    /** The same moment, on the walls of the country. */
    @ParameterizedTest
    @CsvSource({
        "31,  2026-01-10T23:30",
        "2A,  2026-01-10T23:30",
        "971, 2026-01-10T18:30",
        "972, 2026-01-10T18:30",
        "973, 2026-01-10T19:30",
        "974, 2026-01-11T02:30",
        "976, 2026-01-11T01:30"
    })
    void knowTheTimeOfEveryPartOfTheCountry(String departement, String there) {
        var moment = Instant.parse("2026-01-10T22:30:00Z");

        assertThat(moment.atZone(TimeZones.of(departement)).toLocalDateTime()).hasToString(there);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-10T22:30:00Z, 2026-07-11T00:30", "2026-12-10T22:30:00Z, 2026-12-10T23:30"})
    void followTheSummerTimeOfTheMainland(String moment, String there) {
        assertThat(Instant.parse(moment).atZone(TimeZones.of("75")).toLocalDateTime())
                .hasToString(there);
    }
}
