package fr.relais.placement.adapter.web;

import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.block.ChooseBeds;
import fr.relais.placement.application.block.ReserveBlock;
import fr.relais.placement.application.block.SubmitOutOfBlock;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of blocks, one line per operation. */
@Configuration(proxyBeanMethods = false)
class BlockRoutes {

    private static final String BLOCKS = "/v1/coordination/blocks";
    private static final String BLOCK = BLOCKS + "/{reference}";

    @Bean
    RouterFunction<ServerResponse> blockOperations(BlockHandler handler, BlockPeopleHandler people) {
        return route().POST(BLOCKS, handler::request)
                .GET(BLOCKS, handler::list)
                .GET(BLOCK, handler::read)
                .GET(BLOCK + "/impact", handler::impact)
                .POST(BLOCK + "/approval", handler::approve)
                .POST(BLOCK + "/closure", handler::close)
                .POST(BLOCK + "/requests", people::submit)
                .build();
    }

    @Bean
    OpenBlocks openBlocks(Blocks blocks, PlacementRequests requests, BlockFiles files) {
        return new OpenBlocks(blocks, requests, files);
    }

    @Bean
    BlockHandler blockHandler(
            HttpCommands commands,
            References references,
            ReserveBlock reserve,
            ChooseBeds choice,
            OpenBlocks blocks,
            Territory territory) {
        return new BlockHandler(commands, references, reserve, choice, blocks, new BlockForm(territory));
    }

    @Bean
    BlockPeopleHandler blockPeopleHandler(
            HttpCommands commands,
            References references,
            OpenBlocks blocks,
            SubmitOutOfBlock submit,
            Territory territory) {
        return new BlockPeopleHandler(commands, references, blocks, submit, new SubmissionForm(territory));
    }
}
