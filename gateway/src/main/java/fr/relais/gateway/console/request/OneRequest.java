package fr.relais.gateway.console.request;

import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.request.RequestViews.Request;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Pages about the request that their address names: whoever may not see it is told that there is none. */
record OneRequest(Pages pages, Services services) {

    /** The part of an address that names the request, and the name under which a template has it. */
    static final String REQUEST = "request";

    /** The request at its service. */
    static final String API = "/v1/placement-requests/{reference}";

    Mono<ServerResponse> show(ServerRequest request, Page page) {
        return Gone.unless(request, REQUEST)
                .flatMap(
                        reference -> services.ask(request, Call.get(Upstream.PLACEMENT, API, reference), Request.class))
                .flatMap(found -> pages.show(request, page.with(REQUEST, found)));
    }
}
