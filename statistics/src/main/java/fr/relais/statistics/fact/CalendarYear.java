package fr.relais.statistics.fact;

/** A whole calendar year. */
public record CalendarYear(int year) implements Period {

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String label() {
        return Integer.toString(year);
    }
}
