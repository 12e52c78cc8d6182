package fr.relais.gateway.console.inbox;

import java.util.Map;

import fr.relais.gateway.console.inbox.ReachViews.Secret;
import fr.relais.gateway.console.inbox.ReachViews.Webhook;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The software of an organisation, which is told that there is something to look at and never what. */
public final class SoftwarePages {

    private static final String HERE = ReachPages.HERE + "/software";
    private static final String API = "/v1/inbox/webhook";

    private final Pages pages;
    private final Services services;
    private final Commands commands;

    public SoftwarePages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(HERE, this::show)
                .POST(HERE + "/address", this::give)
                .POST(HERE + "/secret", this::renewSecret)
                .POST(
                        HERE + "/withdrawal",
                        request -> commands.send(
                                request, Call.delete(Upstream.NOTIFICATION, API), HERE, "said.software-forgotten"))
                .POST(HERE + "/pause", request -> command(request, "/pause", "said.software-paused"))
                .POST(HERE + "/resumption", request -> command(request, "/resumption", "said.software-resumed"))
                .POST(HERE + "/test", request -> command(request, "/test", "said.software-tested"))
                .build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.NOTIFICATION, API), Webhook.class)
                .flatMap(webhook -> pages.show(request, Page.of("software").with("webhook", webhook)));
    }

    private Mono<ServerResponse> give(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> services.tell(
                        request,
                        Call.put(Upstream.NOTIFICATION, API)
                                .with(Map.of("address", form.text("address").orElse("")))))
                .then(pages.goTo(request, HERE, "said.software"));
    }

    /** The only page that a secret is ever on: who leaves it has it made anew. */
    private Mono<ServerResponse> renewSecret(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> services.ask(
                        request,
                        Call.post(Upstream.NOTIFICATION, API + "/secret").once(form.once()),
                        Secret.class))
                .flatMap(made -> pages.show(request, Page.of("software-secret").with("secret", made.secret())));
    }

    private Mono<ServerResponse> command(ServerRequest request, String path, String said) {
        return commands.send(request, Call.post(Upstream.NOTIFICATION, API + path), HERE, said);
    }
}
