package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.SealedFile;

/** Accounts as tests need them: a quota of two a person and three an organisation; five may be open, three of one. */
public final class Accounts {

    public static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    public static final Quota QUOTA = new Quota(2, 3, Duration.ofDays(1), 5, 3);

    private Accounts() {}

    public static Oversight empty() {
        return Oversight.of("referrer-org", Requests.reference('o'));
    }

    public static RequestId request(int number) {
        return new RequestId(new UUID(7, number));
    }

    public static Asking oriented(int number, String by) {
        return asking(number, by, false, NOW);
    }

    public static Asking asking(int number, String by, boolean tonight, Instant at) {
        return asking(number, by, tonight, at, others(4));
    }

    /** So many that were submitted by nobody who is known here. */
    public static Set<RequestId> others(int open) {
        return IntStream.range(0, open).mapToObj(other -> request(100 + other)).collect(Collectors.toSet());
    }

    /** What the coordinator of an organisation says, who is another person in each. */
    public static Proposal said(int aPerson, int together, String organisation, Instant at) {
        return new Proposal(aPerson, together, new Word("coordinator-of-" + organisation, organisation, at));
    }

    /** As two coordinators allow it. */
    public static Oversight raised(Oversight account, int aPerson, int together) {
        var first = accepted(account.allowed(said(aPerson, together, "on-call", NOW), QUOTA));
        return accepted(first.state().allowed(said(aPerson, together, "coordination-2", NOW), QUOTA))
                .state();
    }

    /** While the organisation has these open. */
    public static Asking asking(int number, String by, boolean tonight, Instant at, Set<RequestId> open) {
        return new Asking(request(number), by, tonight, open, new SealedFile(new byte[] {(byte) number}), at);
    }

    /** What is left when it was admitted, and a failure when it was not. */
    public static Oversight admitted(Oversight account, Asking asking) {
        return accepted(account.admit(asking, QUOTA)).state();
    }

    public static Decision.Accepted<Oversight, OversightEvent, OversightRefusal> accepted(
            Decision<Oversight, OversightEvent, OversightRefusal> decision) {
        return decision.fold(accepted -> accepted, refusal -> {
            throw new AssertionError(refusal.name());
        });
    }

    /** Three requests of two people: the organisation has used its quota, and one of them hers. */
    public static Oversight full() {
        var account = empty();
        for (var asking : List.of(oriented(1, "ana"), oriented(2, "ana"), oriented(3, "bo"))) {
            account = admitted(account, asking);
        }
        return account;
    }
}
