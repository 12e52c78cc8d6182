package fr.relais.gateway.console.page;

import java.util.Map;

/** Whether a state is good news, still open, or wants somebody to act: colour and sign of its tag, beside the word. */
public final class Tone {

    private static final String GOOD = "good";
    private static final String WAIT = "wait";
    private static final String BAD = "bad";
    private static final String UNKNOWN = "unknown";

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("ACCEPTED", GOOD),
            Map.entry("CONFIRMED", GOOD),
            Map.entry("IN_TRANSIT", GOOD),
            Map.entry("PLACED", GOOD),
            Map.entry("ARRIVED", GOOD),
            Map.entry("ACTIVE", GOOD),
            Map.entry("VACANT", GOOD),
            Map.entry("VALIDATED", GOOD),
            Map.entry("FRESH", GOOD),
            Map.entry("SEARCHING", WAIT),
            Map.entry("ASSESSING", WAIT),
            Map.entry("MATCHING", WAIT),
            Map.entry("WAITING", WAIT),
            Map.entry("SOLICITING", WAIT),
            Map.entry("SOLICITED", WAIT),
            Map.entry("OFFERED", WAIT),
            Map.entry("OPEN", WAIT),
            Map.entry("AGREED", WAIT),
            Map.entry("PRE_ADMISSION", WAIT),
            Map.entry("HELD", WAIT),
            Map.entry("RESERVED", WAIT),
            Map.entry("EXPIRING", WAIT),
            Map.entry("APPLICANT", WAIT),
            Map.entry("STALE", BAD),
            Map.entry("FROZEN", BAD),
            Map.entry("SUSPENDED", BAD),
            Map.entry("NO_SHOW", BAD));

    Tone() {}

    /** The class of a tag. */
    public String of(String code) {
        return TONES.getOrDefault(code, UNKNOWN);
    }
}
