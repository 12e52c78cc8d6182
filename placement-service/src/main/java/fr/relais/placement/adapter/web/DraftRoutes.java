package fr.relais.placement.adapter.web;

import java.time.Clock;

import fr.relais.placement.application.draft.KeepDrafts;
import fr.relais.placement.application.draft.OwnDrafts;
import fr.relais.placement.domain.draft.DraftTerm;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of drafts, one line per operation. */
@Configuration(proxyBeanMethods = false)
class DraftRoutes {

    private static final String DRAFTS = "/v1/drafts";
    private static final String DRAFT = DRAFTS + "/{draft}";

    @Bean
    RouterFunction<ServerResponse> draftOperations(DraftHandler handler) {
        return route().POST(DRAFTS, handler::begin)
                .GET(DRAFTS, handler::list)
                .GET(DRAFT, handler::read)
                .PUT(DRAFT, handler::replace)
                .DELETE(DRAFT, handler::discard)
                .build();
    }

    @Bean
    DraftHandler draftHandler(
            HttpCommands commands, References references, KeepDrafts keep, OwnDrafts own, DraftResponses responses) {
        return new DraftHandler(commands, references, keep, own, responses);
    }

    @Bean
    DraftResponses draftResponses(DraftTerm term, Clock clock) {
        return new DraftResponses(term, clock);
    }
}
