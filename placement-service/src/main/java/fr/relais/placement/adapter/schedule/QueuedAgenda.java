package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.work.WorkQueue;
import reactor.core.publisher.Mono;

/** The agenda in memory. What a crash takes from it, the sweep finds in the stored requests. */
final class QueuedAgenda implements Agenda {

    private static final String EVERYONE = "everyone";

    private final WorkQueue<RequestId> advancing;
    private final WorkQueue<BlockId> advancingBlocks;
    private final WorkQueue<String> rematching;
    private final WorkQueue<String> leaving;

    QueuedAgenda(
            WorkQueue<RequestId> advancing,
            WorkQueue<BlockId> advancingBlocks,
            WorkQueue<String> rematching,
            WorkQueue<String> leaving) {
        this.advancing = advancing;
        this.advancingBlocks = advancingBlocks;
        this.rematching = rematching;
        this.leaving = leaving;
    }

    @Override
    public void advance(RequestId request) {
        advancing.add(request);
    }

    @Override
    public Mono<Void> follow(RequestId request) {
        return advancing.follow(request);
    }

    @Override
    public void advance(BlockId block) {
        advancingBlocks.add(block);
    }

    /** Announcements that come while a round goes on are seen by the next one, together. */
    @Override
    public void rematch() {
        rematching.add(EVERYONE);
    }

    @Override
    public void leaveCompromisedSites() {
        leaving.add(EVERYONE);
    }
}
