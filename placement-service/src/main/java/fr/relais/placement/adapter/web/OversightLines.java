package fr.relais.placement.adapter.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.Proposal;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.oversight.Quota;

/** The account of an organisation as coordinators see it: counts and codes, never a zone or a person. */
final class OversightLines {

    private final Quota usual;
    private final Clock clock;

    OversightLines(Quota usual, Clock clock) {
        this.usual = usual;
        this.clock = clock;
    }

    Map<String, Object> of(Oversight account) {
        var now = clock.instant();
        var quota = account.quotaAt(now, usual);
        var alerts = account.alerts();
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", account.ref().value());
        body.put("organisation", account.organisation());
        body.put("submitted", account.usedAt(now, usual));
        body.put("aPerson", quota.aPerson());
        body.put("most", quota.organisation());
        account.allowance().waitingAt(now).ifPresent(first -> body.put("proposed", proposed(first)));
        if (alerts.quotaAt() != null) {
            body.put("passedAt", alerts.quotaAt().toString());
        }
        if (alerts.patternsAt() != null) {
            body.put(
                    "patterns",
                    alerts.patterns().stream().map(Enum::name).sorted().toList());
            body.put("patternsAt", alerts.patternsAt().toString());
        }
        var quarantine = account.quarantine();
        if (quarantine != null) {
            body.put("quarantine", quarantine(quarantine));
        }
        return body;
    }

    /** For which requests somebody has given her word stands with them. */
    private static Map<String, Object> quarantine(Quarantine quarantine) {
        var body = new LinkedHashMap<String, Object>();
        body.put("cause", quarantine.cause().name());
        body.put("since", quarantine.since().toString());
        var usedAt = quarantine.usedAt();
        if (usedAt != null) {
            body.put("usedAt", usedAt.toString());
        }
        return body;
    }

    /** What a second coordinator may say yes to: on which terms and since when, not by whom. */
    private static Map<String, Object> proposed(Proposal first) {
        return Map.of(
                "aPerson",
                first.aPerson(),
                "organisation",
                first.organisation(),
                "at",
                first.word().at().toString());
    }
}
