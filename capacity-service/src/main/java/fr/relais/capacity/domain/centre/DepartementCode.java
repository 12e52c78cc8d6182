package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** The INSEE code of a département: {@code 01}, {@code 2A}, {@code 976}. A code, never a number. */
public record DepartementCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}|2[AB]|97\\d");
    private static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");
    private static final Map<String, ZoneId> OVERSEAS = Map.of(
            "971", ZoneId.of("America/Guadeloupe"),
            "972", ZoneId.of("America/Martinique"),
            "973", ZoneId.of("America/Cayenne"),
            "974", ZoneId.of("Indian/Reunion"),
            "976", ZoneId.of("Indian/Mayotte"));

    public DepartementCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a département");
        }
    }

    /** The clock by which days and years pass there. */
    public ZoneId zone() {
        return OVERSEAS.getOrDefault(value, MAINLAND);
    }

    /** Which day it is there. */
    public LocalDate dayAt(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    /** The first moment of a day there. */
    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    @Override
    public String toString() {
        return value;
    }
}
