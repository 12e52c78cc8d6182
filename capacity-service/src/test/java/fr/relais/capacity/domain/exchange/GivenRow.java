package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;

import fr.relais.capacity.domain.centre.UnavailableReason;
import org.jspecify.annotations.Nullable;

import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;

/** A row of a table while it is put together: so many free places of the fixture's unit, and nothing else said. */
record GivenRow(
        int number,
        String unit,
        int free,
        @Nullable Integer unavailable,
        @Nullable Integer capacity,
        @Nullable LocalDate back,
        @Nullable LocalDateTime until) {

    static GivenRow row(int number, int free) {
        return new GivenRow(number, UNIT.value(), free, null, null, null, null);
    }

    GivenRow of(String other) {
        return new GivenRow(number, other, free, unavailable, capacity, back, until);
    }

    GivenRow unavailable(int beds) {
        return new GivenRow(number, unit, free, beds, capacity, back, until);
    }

    GivenRow capacity(int beds) {
        return new GivenRow(number, unit, free, unavailable, beds, back, until);
    }

    GivenRow back(String day) {
        return new GivenRow(number, unit, free, unavailable, capacity, LocalDate.parse(day), until);
    }

    /** By the clock of the centre. */
    GivenRow until(String end) {
        return new GivenRow(number, unit, free, unavailable, capacity, back, LocalDateTime.parse(end));
    }

    AvailabilityRow read() {
        return new AvailabilityRow(
                number,
                "centre-code",
                unit,
                free,
                unavailable,
                capacity,
                UnavailableReason.OTHER_TEMPORARY,
                back,
                until);
    }
}
