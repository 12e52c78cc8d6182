package fr.relais.placement.domain.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.territory.TimeZones;

/**
 * Which days count where a centre is: Monday to Friday without the public holidays of France and those of its own
 * département, in its own time zone.
 */
public final class BusinessCalendar {

    /** Where the coordination is, and whoever is in no département. */
    public static final BusinessCalendar NATIONAL = new BusinessCalendar("75");

    private static final Set<MonthDay> EVERYWHERE = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    /** Easter Monday, Ascension, Whit Monday. */
    private static final List<Integer> DAYS_AFTER_EASTER = List.of(1, 39, 50);

    /** Alsace and Moselle also keep Good Friday and St Stephen's Day. */
    private static final Set<String> LOCAL_LAW = Set.of("57", "67", "68");

    private static final MonthDay ST_STEPHEN = MonthDay.of(Month.DECEMBER, 26);
    private static final int GOOD_FRIDAY = -2;

    /** The day on which the abolition of slavery is remembered there. */
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(Month.MAY, 27),
            "972", MonthDay.of(Month.MAY, 22),
            "973", MonthDay.of(Month.JUNE, 10),
            "974", MonthDay.of(Month.DECEMBER, 20),
            "976", MonthDay.of(Month.APRIL, 27));

    private final String departement;

    private BusinessCalendar(String departement) {
        this.departement = departement;
    }

    public static BusinessCalendar of(String departement) {
        return new BusinessCalendar(departement);
    }

    public String departement() {
        return departement;
    }

    /** The clock by which days pass there. */
    public ZoneId zone() {
        return TimeZones.of(departement);
    }

    public boolean isOpen(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day);
    }

    /** That day, or the first business day after it. */
    public LocalDate openFrom(LocalDate day) {
        var open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private boolean isHoliday(LocalDate day) {
        var date = MonthDay.from(day);
        var easter = easter(day.getYear());
        return EVERYWHERE.contains(date)
                || DAYS_AFTER_EASTER.stream().anyMatch(days -> day.equals(easter.plusDays(days)))
                || date.equals(ABOLITION.get(departement))
                || isLocalHoliday(day, easter);
    }

    private boolean isLocalHoliday(LocalDate day, LocalDate easter) {
        return LOCAL_LAW.contains(departement)
                && (MonthDay.from(day).equals(ST_STEPHEN) || day.equals(easter.plusDays(GOOD_FRIDAY)));
    }

    /** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher; the letters are theirs. */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
