package fr.relais.placement.config;

import java.util.List;

import fr.relais.contracts.Topics;
import fr.relais.placement.application.Alarms;
import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import fr.relais.platform.meters.LabelValues;
import fr.relais.platform.watch.PlatformMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static fr.relais.platform.meters.LabelValues.oneOf;

/** All that may be counted of this service and leave it; {@code docs/metrics.md} says what each means. */
@Configuration(proxyBeanMethods = false)
class PlacementMeters {

    private static final LabelValues OUTCOMES =
            oneOf("made", "accepted", "refused", "unanswered", "withdrawn", "lapsed", "declined-by-person", "conflict");

    private static final LabelValues STAGES = oneOf(
            "ASSESSING",
            "MATCHING",
            "SOLICITING",
            "WAITING",
            "INTENDING",
            "OFFERED",
            "ACCEPTED",
            "PRE_ADMISSION",
            "CONFIRMED",
            "IN_TRANSIT",
            "ON_HOLD",
            "REDIRECTED",
            "PLACED");

    private static final LabelValues ALARMS =
            oneOf(List.of(Alarms.Alarm.values()).stream().map(Enum::name).toList());

    @Bean
    ExportedMeters metersOfPlacement() {
        return ExportedMeters.of(
                ExportedMeter.of("relais.placement.requests.open")
                        .with("urgency", oneOf("emergency", "planned"))
                        .with("age", oneOf("under-1h", "1h-4h", "4h-24h", "1d-7d", "over-7d")),
                ExportedMeter.of("relais.placement.requests.stage").with("stage", STAGES),
                ExportedMeter.of("relais.placement.emergencies.unanswered"),
                ExportedMeter.of("relais.placement.offers.late"),
                ExportedMeter.of("relais.placement.offers").with("outcome", OUTCOMES),
                ExportedMeter.of("relais.placement.solicitations")
                        .with("outcome", oneOf("agreed", "refused", "closed")),
                ExportedMeter.of("relais.placement.first.answer"),
                ExportedMeter.of("relais.placement.alarms").with("kind", ALARMS),
                ExportedMeter.of("relais.placement.index.centres"),
                ExportedMeter.of("relais.placement.master.behind"),
                ExportedMeter.of("relais.circuit.state").with("circuit", oneOf("capacity")));
    }

    @Bean
    ExportedMeters platformMeters() {
        return PlatformMeters.of(
                List.of(
                        "blocks",
                        "confirmed_accounts",
                        "drafts",
                        "hand_overs",
                        "openings",
                        "oversights",
                        "placement_requests",
                        "questions",
                        "referrer_organisations",
                        "refusal_reviews",
                        "revoked_accounts",
                        "stays"),
                List.of(),
                List.of(Topics.CAPACITY_AVAILABILITY));
    }
}
