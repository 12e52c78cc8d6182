package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;

import fr.relais.placement.Bodies;
import fr.relais.testing.roles.MatrixRow;
import fr.relais.testing.roles.Sample;

/** What each operation of this service needs besides its path: told by what the path ends with. */
final class MatrixSamples {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final LocalDate TODAY = NOW.atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static final Map<String, String> BY_END = Map.ofEntries(
            Map.entry("/v1/placement-requests", MatrixCases.searchingBody()),
            Map.entry("/agreement", "{\"agrees\":true}"),
            Map.entry("/refusal", "{\"reason\":\"TECHNICAL\"}"),
            Map.entry("{offer}/departure", "{\"destination\":\"OWN_HOME\"}"),
            Map.entry("/interview", "{\"at\":\"" + TOMORROW + "\",\"interpretation\":\"INTERPRETER_BY_PHONE\"}"),
            Map.entry("/question", "{\"code\":\"COT\"}"),
            Map.entry("/answer", "{\"answer\":\"YES\"}"),
            Map.entry("/separation", "{}"),
            Map.entry("/absence", "{\"since\":\"{now}\",\"minor\":false}"),
            Map.entry("/danger", "{\"inDanger\":true}"),
            Map.entry("/reviews", "{\"kind\":\"STAY\",\"heldOn\":\"" + TODAY + "\"}"),
            Map.entry(
                    "/identification-review", "{\"reasonableGroundsOn\":\"" + TODAY + "\",\"regime\":\"FRENCH_LAW\"}"),
            Map.entry("/transition", "{\"dueIn\":\"" + YearMonth.from(TODAY).plusMonths(3) + "\"}"),
            Map.entry(
                    "/rights-information",
                    "{\"families\":[\"CARE\"],\"language\":\"fr\",\"interpreter\":false,\"toldOn\":\"" + TODAY + "\"}"),
            Map.entry(
                    "/journey",
                    "{\"legs\":[{\"mode\":\"TRAIN\",\"departsAt\":\"" + NOW + "\",\"arrivesAt\":\"" + TOMORROW
                            + "\"}],\"escort\":\"REFERRER\",\"payer\":\"NATIONAL_SCHEME\"}"),
            Map.entry("/journey/escort", "{\"person\":\"somebody-else\"}"),
            Map.entry("/journey/escort/agreement", "{\"reader\":\"" + "b".repeat(26) + "\"}"),
            Map.entry("/meeting-point/readings", "{\"purpose\":\"HAND_OVER\"}"),
            Map.entry("/meeting-point", "{\"meetingPoint\":\"Gare, sous l'horloge.\"}"),
            Map.entry("/openings", "{\"reason\":\"REFERRER_UNREACHABLE\"}"),
            Map.entry("/review", "{\"verdict\":\"JUSTIFIED\"}"),
            Map.entry("/pause", "{\"reason\":\"CONTACT_LOST\"}"),
            Map.entry("/redirection", "{\"target\":\"ASE\",\"agrees\":true}"),
            Map.entry("/decision", "{\"decision\":\"NOT_A_MINOR\"}"),
            Map.entry("/v1/coordination/blocks", MatrixDesk.blockBody()),
            Map.entry("/approval", MatrixDesk.OVERRIDE),
            Map.entry("/requests", outOfABlock()),
            Map.entry("/quarantine", "{\"cause\":\"SUSPECTED\"}"),
            Map.entry(
                    "/gateway-decisions",
                    "{\"gateway\":\"00000000-0000-4000-8000-000000000000\",\"minute\":\"" + NOW
                            + "\",\"decisions\":[{\"kind\":\"no-token\",\"times\":1}]}"),
            Map.entry("/quota", "{\"aPerson\":40,\"organisation\":100}"),
            Map.entry(
                    "/v1/organisations",
                    "{\"organisation\":\"referrer-matrix\",\"kind\":\"ASSOCIATION\",\"departement\":\"75\"}"));

    private MatrixSamples() {}

    static Sample of(MatrixRow row) {
        if (row.method().equals("GET")) {
            return row.path().equals("/v1/coordination/refusals")
                    ? Sample.none().asking("from=" + NOW.minusSeconds(3600) + "&to=" + NOW)
                    : Sample.none();
        }
        if (row.path().startsWith("/v1/drafts")) {
            return draft(row);
        }
        return Sample.json(BY_END.entrySet().stream()
                .filter(end -> row.path().endsWith(end.getKey()))
                .max(Comparator.comparingInt(end -> end.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("{}"));
    }

    private static Sample draft(MatrixRow row) {
        return switch (row.method()) {
            case "PUT" -> Sample.json(MatrixDesk.DRAFT).with("If-Match", "\"1\"");
            case "POST" -> Sample.json(MatrixDesk.DRAFT);
            default -> Sample.none();
        };
    }

    private static String outOfABlock() {
        return Bodies.request()
                .replace("\"track\":\"EMERGENCY\"", "\"organisation\":\"centre-" + MatrixCases.THERE + "\"")
                .replace("NO_PREFERENCE", "REMOVAL_REQUIRED");
    }
}
