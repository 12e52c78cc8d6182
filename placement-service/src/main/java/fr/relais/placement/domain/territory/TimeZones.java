package fr.relais.placement.domain.territory;

import java.time.ZoneId;
import java.util.Map;

/** What the clocks on the walls of a centre say: dates are counted where she lives, not where the server stands. */
public final class TimeZones {

    private static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

    private static final Map<String, ZoneId> OVERSEAS = Map.of(
            "971", ZoneId.of("America/Guadeloupe"),
            "972", ZoneId.of("America/Martinique"),
            "973", ZoneId.of("America/Cayenne"),
            "974", ZoneId.of("Indian/Reunion"),
            "976", ZoneId.of("Indian/Mayotte"));

    private TimeZones() {}

    /** The zone of a département; every one that is not overseas keeps the time of the mainland. */
    public static ZoneId of(String departement) {
        return OVERSEAS.getOrDefault(departement, MAINLAND);
    }
}
