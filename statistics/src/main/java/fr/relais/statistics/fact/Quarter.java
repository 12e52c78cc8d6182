package fr.relais.statistics.fact;

import java.time.LocalDate;

/** Three months of a calendar year, numbered from 1. */
public record Quarter(int year, int number) implements Period {

    public Quarter {
        if (year < 2000 || year > 2999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("a quarter from 1 to 4 of a year of this millennium");
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    @Override
    public int position() {
        return number;
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    @Override
    public String label() {
        return year + "-T" + number;
    }
}
