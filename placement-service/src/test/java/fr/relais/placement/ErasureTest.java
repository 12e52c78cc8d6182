package fr.relais.placement;

import java.time.Duration;
import java.util.UUID;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.GuideRequest;
import fr.relais.placement.application.retention.Cases;
import fr.relais.placement.application.retention.Tombstones;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Case;
import fr.relais.placement.domain.retention.Retention;
import fr.relais.placement.domain.retention.Tombstone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An erasure that breaks off is finished, and one that comes too late for somebody who is taken up again is none. */
class ErasureTest {

    private static final Duration KEPT = Duration.ofDays(90);
    private static OwnPlacement own;

    @BeforeAll
    static void start() {
        own = new OwnPlacement();
    }

    @AfterAll
    static void close() {
        own.close();
    }

    private static String submit() {
        return own.submit(UUID.randomUUID().toString(), Bodies.requestIn("10"));
    }

    private static String withdrawn() {
        var reference = submit();
        own.withdraw(reference);
        return reference;
    }

    /** A crash after the tombstone: nothing else has been done, and it is done before the door opens. */
    @Test
    void aCrashAfterTheTombstoneLeavesNothing() {
        var reference = withdrawn();
        var id = own.idOf(reference);
        var request = new RequestId(UUID.fromString(id));
        var policy = new Retention(KEPT).policy();
        own.service()
                .bean(Tombstones.class)
                .raise(new Tombstone(request, own.clock.instant(), policy))
                .block();

        own.restart();

        assertThat(own.storedAtOpening()).doesNotContain(id);
        own.isErased(reference, id);
    }

    /** A crash after the claim: the case is in nobody's hands, and the next round ends it. */
    @Test
    void aCrashAfterTheClaimIsTakenUpByTheNextRound() {
        var reference = withdrawn();
        var id = own.idOf(reference);
        claim(id);
        assertThat(own.statusOf(reference)).isEqualTo(404);

        own.restart();
        own.round();

        own.isErased(reference, id);
    }

    private static boolean reopened(String id) {
        var request = new RequestId(UUID.fromString(id));
        return own.service()
                .bean(GuideRequest.class)
                .reopen(request, CommandContext.system(own.clock.instant()))
                .map(outcome -> outcome.fold(done -> true, refused -> false))
                .block();
    }

    private static void claim(String id) {
        var found = judged(id);
        assertThat(own.service().bean(Cases.class).claim(found).block()).isNotNull();
        assertThat(own.service().bean(Cases.class).claim(found).block()).isNull();
    }

    private static Versioned<Case> judged(String id) {
        return own.service()
                .bean(Cases.class)
                .overBy(own.clock.instant())
                .filter(one -> one.value().request().id().toString().equals(id))
                .single()
                .block();
    }

    /** Redirected and expected elsewhere; taken up again at the very moment of its erasure, it stays. */
    @Test
    void whoIsTakenUpAgainIsNotErased() {
        var reference = submit();
        own.redirect(reference);
        var id = own.idOf(reference);
        var judged = judged(id);

        own.asCoordinator(reference, "/redirection/reopening");

        assertThat(own.service().bean(Cases.class).claim(judged).block()).isNull();
        own.clock.advance(KEPT);
        own.round();
        assertThat(own.statusOf(reference)).isEqualTo(200);
    }

    @Test
    void whoIsExpectedElsewhereIsErasedAfterNinetyDaysAndTakenUpByNobodyMeanwhile() {
        var reference = submit();
        own.redirect(reference);
        var id = own.idOf(reference);
        claim(id);

        assertThat(reopened(id)).isFalse();

        own.round();
        own.isErased(reference, id);
    }
}
