package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.Map;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.Caller;
import reactor.core.publisher.Mono;

/** How blocks are found and shown. */
record OpenBlocks(Blocks blocks, PlacementRequests requests, BlockFiles files) {

    /** The block of that reference, for those who may see one; empty for everything else alike. */
    Mono<BlockReservation> find(String reference, Caller caller) {
        return Mono.just(reference)
                .filter(text -> AccessPolicy.allows(caller.roles(), Action.RESERVE_BLOCK))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(blocks::findByReference)
                .map(Versioned::value);
    }

    Mono<List<Map<String, Object>>> newest(int most) {
        return blocks.newest(most)
                .map(Versioned::value)
                .map(BlockResponses::line)
                .collectList();
    }

    Mono<Map<String, Object>> whole(BlockReservation block) {
        return files.open(block.id(), block.plan().file())
                .zipWith(requests.ofBlock(block.id()).map(Versioned::value).collectList())
                .map(both -> BlockResponses.whole(block, both.getT1(), both.getT2()));
    }
}
