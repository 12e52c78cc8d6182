package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.AdvanceRequest;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.CompareOccupancy;
import fr.relais.placement.application.LeaveCompromisedSites;
import fr.relais.placement.application.ReconcileHolds;
import fr.relais.placement.application.RefreshPrices;
import fr.relais.placement.application.RematchWaiting;
import fr.relais.placement.application.SweepDue;
import fr.relais.placement.application.block.AdvanceBlock;
import fr.relais.placement.application.block.BlockRounds;
import fr.relais.placement.application.draft.EraseDrafts;
import fr.relais.placement.application.draft.ErasureQueue;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.trace.Spans;
import fr.relais.platform.work.WorkQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.publisher.Mono;

/** What goes on behind the answers. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    private static final int ADVANCED_AT_ONCE = 32;

    /**
     * The queues know what to do only when asked to: what follows from a request may itself put something on the
     * agenda.
     */
    @Bean
    WorkQueue<RequestId> advancing(ObjectProvider<AdvanceRequest> advance, Spans spans) {
        return new WorkQueue<>(
                "advancing a request",
                ADVANCED_AT_ONCE,
                id -> advance.getObject().advance(id),
                spans);
    }

    @Bean
    WorkQueue<BlockId> advancingBlocks(ObjectProvider<AdvanceBlock> advance) {
        return new WorkQueue<>("advancing a block", 1, id -> advance.getObject().advance(id));
    }

    /** Who waits comes before a block that has too few beds. */
    @Bean
    WorkQueue<String> rematching(ObjectProvider<RematchWaiting> rematch, ObjectProvider<BlockRounds> blocks) {
        return new WorkQueue<>(
                "matching who waits",
                1,
                everyone -> rematch.getObject()
                        .round()
                        .then(Mono.defer(() -> blocks.getObject().reconsider())));
    }

    @Bean
    WorkQueue<String> leaving(ObjectProvider<LeaveCompromisedSites> leave) {
        return new WorkQueue<>(
                "leaving compromised sites", 1, everyone -> leave.getObject().round());
    }

    /** One that could not be erased at once is found by the next round of erasure. */
    @Bean
    WorkQueue<DraftId> erasingDrafts(ObjectProvider<EraseDrafts> drafts) {
        return new WorkQueue<>("erasing a draft", 1, id -> drafts.getObject().erase(id));
    }

    @Bean
    ErasureQueue erasureQueue(WorkQueue<DraftId> erasingDrafts) {
        return erasingDrafts::add;
    }

    @Bean
    Agenda agenda(
            WorkQueue<RequestId> advancing,
            WorkQueue<BlockId> advancingBlocks,
            @Qualifier("rematching") WorkQueue<String> rematching,
            @Qualifier("leaving") WorkQueue<String> leaving) {
        return new QueuedAgenda(advancing, advancingBlocks, rematching, leaving);
    }

    @Bean
    Rounds rounds(
            SweepDue sweep,
            BlockRounds blocks,
            ReconcileHolds reconcile,
            LeaveCompromisedSites leave,
            RefreshPrices prices,
            Agenda agenda) {
        return new Rounds(sweep, blocks, reconcile, leave, prices, agenda);
    }

    @Bean
    OccupancyRounds occupancyRounds(CompareOccupancy occupancy) {
        return new OccupancyRounds(occupancy);
    }
}
