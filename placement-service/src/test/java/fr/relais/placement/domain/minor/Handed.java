package fr.relais.placement.domain.minor;

import java.time.Instant;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;

/** Hand-overs as tests need them, opened in Paris on a Saturday evening. */
public final class Handed {

    public static final Instant OPENED = Instant.parse("2026-11-28T20:00:00Z");
    public static final RequestId REQUEST = new RequestId(new UUID(5, 1));
    public static final Mark MARK = new Mark("somebody", OPENED.plusSeconds(60));

    private Handed() {}

    public static MinorHandOver open() {
        return openIn("75", OPENED);
    }

    public static MinorHandOver openIn(String departement, Instant at) {
        return state(MinorHandOver.open(REQUEST, Requests.reference('m'), departement, at));
    }

    public static MinorHandOver acknowledged() {
        return state(open().acknowledge(MARK));
    }

    public static MinorHandOver renewed(int times) {
        var handOver = acknowledged();
        for (var number = 0; number < times; number++) {
            handOver = state(handOver.renew(MARK));
        }
        return handOver;
    }

    public static MinorHandOver state(Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> decision) {
        return decision.fold(accepted -> accepted.state(), refusal -> {
            throw new AssertionError(refusal.name());
        });
    }
}
