package fr.relais.gateway.console.request;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What placement-service tells a referrer of her requests, as far as pages show it. */
final class RequestViews {

    private RequestViews() {}

    record Submitted(String reference) {}

    record Listing(List<Listed> requests, @Nullable String next) {}

    record Listed(
            String reference,
            String status,
            String track,
            String dangerTier,
            int people,
            Instant submittedAt,
            @Nullable Region region) {}

    record Region(String code, String name) {}

    record Request(
            String reference,
            String status,
            String track,
            String dangerTier,
            Instant submittedAt,
            @Nullable Region region,
            @Nullable List<Region> regions,
            Household household,
            String relocation,
            List<String> dangerZones,
            List<String> needs,
            List<String> wishes,
            List<Spoken> languages,
            @Nullable Interview interview,
            @Nullable Instant since,
            @Nullable Instant reservedUntil,
            @Nullable Instant thinkingUntil,
            @Nullable Journey journey,
            @Nullable Instant departedAt,
            @Nullable OnHold onHold,
            @Nullable Redirection redirection,
            @Nullable Naming naming,
            @Nullable String viewing) {}

    record Household(List<Person> people) {}

    record Person(String ageBand, String gender, String ageStatus) {}

    record Spoken(String code, String level) {}

    record Interview(
            Instant at, String interpretation, @Nullable Instant heldAt) {}

    record Journey(List<Leg> legs, String escort, String payer) {}

    record Naming(String reader, boolean agreed) {}

    record Leg(String mode, Instant departsAt, Instant arrivesAt) {}

    record OnHold(String reason, Instant since) {}

    record Redirection(
            String target, boolean agreed, @Nullable Instant acknowledgedAt) {}
}
