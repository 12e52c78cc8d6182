package fr.relais.placement.domain.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.opening.OpeningEvent.Told;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;

/** An emergency opening in each of its stages. */
public final class OpeningSituations {

    public static final Instant ASKED_AT = Instant.parse("2026-03-02T02:00:00Z");
    public static final Instant AGREED_AT = ASKED_AT.plus(Duration.ofMinutes(5));
    public static final Reference REF = new Reference("openingaopeningaopeninga22");

    public static final List<Told> CONCERNED =
            List.of(new Told(new Notice("referrer-org", REF, Notice.Kind.CASE_OPENED), new Reference("k".repeat(26))));

    private OpeningSituations() {}

    static Act asker(Instant at) {
        return new Act("ana", "referrer-one", at);
    }

    static Act agreer(Instant at) {
        return new Act("bo", "centre-two", at);
    }

    static Act coordinator(String who) {
        return new Act(who, "on-call", AGREED_AT.plus(Duration.ofHours(3)));
    }

    public static Opening awaiting() {
        return new Opening(
                new OpeningId(new UUID(1, 1)),
                REF,
                new RequestId(new UUID(2, 2)),
                OpeningReason.REFERRER_UNREACHABLE,
                asker(ASKED_AT),
                new OpeningStage.Awaiting());
    }

    public static Opening agreed() {
        return accepted(awaiting().agree(agreer(AGREED_AT), CONCERNED));
    }

    public static Opening readOnce() {
        return accepted(agreed().read(asker(AGREED_AT)));
    }

    public static Opening reviewed() {
        return accepted(readOnce().review(coordinator("cy"), OpeningVerdict.JUSTIFIED));
    }

    static Opening accepted(Decision<Opening, OpeningEvent, OpeningRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
