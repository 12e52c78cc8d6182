package fr.relais.placement.application.block;

import java.util.HashSet;
import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.Draft;
import fr.relais.placement.application.Origin;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.SubmissionRefusal;
import fr.relais.placement.application.SubmitRequest;
import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Mono;

/**
 * Makes a request of people who came out of an operation and agree to be looked for. The beds of the block are tried
 * first; where none fits them, or none is left, they are looked for in the whole country like anybody.
 */
public final class SubmitOutOfBlock {

    private final PlacementRequests requests;
    private final BlockFiles files;
    private final SubmitRequest submit;

    public SubmitOutOfBlock(PlacementRequests requests, BlockFiles files, SubmitRequest submit) {
        this.requests = requests;
        this.files = files;
        this.submit = submit;
    }

    /** The request, stored; or why it is not taken. Repeating the command meets the same request. */
    public Mono<Outcome<PlacementRequest, SubmissionRefusal>> handle(
            RequestId id, PersonDraft draft, BlockReservation block, CommandContext context) {
        return requests.find(id)
                .map(known -> Optional.<BlockRefusal>empty())
                .defaultIfEmpty(block.refusalToDrawOn(context.at()))
                .flatMap(refusal -> refusal.isPresent()
                        ? Mono.just(Outcome.refused(new SubmissionRefusal.NotOutOfBlock(refusal.get())))
                        : submit(id, draft, block, context));
    }

    private Mono<Outcome<PlacementRequest, SubmissionRefusal>> submit(
            RequestId id, PersonDraft draft, BlockReservation block, CommandContext context) {
        var origin = new Origin(draft.organisation(), block.id());
        return files.open(block.id(), block.plan().file())
                .flatMap(file -> submit.handle(id, awayFrom(file, draft.draft()), origin, context));
    }

    /** The zones of the operation are danger zones for everybody who comes out of it. */
    private static Draft awayFrom(BlockFile block, Draft draft) {
        return new Draft(
                draft.track(),
                draft.tier(),
                departement -> awayFrom(block, draft.file().apply(departement)),
                draft.household(),
                draft.pace(),
                draft.transfer());
    }

    private static CaseFile awayFrom(BlockFile block, CaseFile file) {
        var zones = new HashSet<>(file.dangerZones());
        zones.addAll(block.zones());
        return file.fleeing(zones);
    }

    /**
     * Somebody who agrees.
     *
     * @param organisation the referrer organisation that speaks for her from now on
     */
    public record PersonDraft(String organisation, Draft draft) {}
}
