package fr.relais.gateway.console.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.relais.gateway.console.inbox.ReachViews.Contact;
import fr.relais.gateway.console.inbox.ReachViews.Duty;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
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

/**
 * How somebody is reached when she is not before the screen: where, when, and in which weeks she is on duty. An address
 * that was given is shown to nobody again, to her neither.
 */
public final class ReachPages {

    static final String HERE = "/app/reach";

    private static final String CONTACT = "/v1/inbox/contact";
    private static final String WEEK = "/v1/inbox/duty/{week}";
    private static final String DAY_BEGINS = "00:00";

    private final Pages pages;
    private final Services services;
    private final Commands commands;

    public ReachPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(HERE, this::show)
                .POST(HERE + "/contact", this::give)
                .POST(
                        HERE + "/confirmation",
                        request -> commands.send(
                                request,
                                Call.post(Upstream.NOTIFICATION, CONTACT + "/confirmation"),
                                HERE,
                                "said.safe"))
                .POST(
                        HERE + "/withdrawal",
                        request -> commands.send(
                                request, Call.delete(Upstream.NOTIFICATION, CONTACT), HERE, "said.unreached"))
                .POST(
                        HERE + "/duty/{week}/take",
                        request -> duty(request, week -> Call.put(Upstream.NOTIFICATION, WEEK, week), "said.on-duty"))
                .POST(
                        HERE + "/duty/{week}/give-back",
                        request ->
                                duty(request, week -> Call.delete(Upstream.NOTIFICATION, WEEK, week), "said.off-duty"))
                .build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        return Mono.zip(
                        services.ask(request, Call.get(Upstream.NOTIFICATION, CONTACT), Contact.class),
                        services.ask(request, Call.get(Upstream.NOTIFICATION, "/v1/inbox/duty"), Duty.class))
                .flatMap(both -> pages.show(
                        request,
                        Page.of("reach")
                                .with("contact", both.getT1())
                                .with("weeks", both.getT2().weeks())));
    }

    /** Replaces what was said before, whole: an address that is left out is kept no longer. */
    private Mono<ServerResponse> give(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> services.tell(
                        request, Call.put(Upstream.NOTIFICATION, CONTACT).with(reach(form))))
                .then(pages.goTo(request, HERE, "said.reached"));
    }

    private static Map<String, Object> reach(Form form) {
        var reach = new LinkedHashMap<String, Object>();
        form.text("mail").ifPresent(mail -> reach.put("mail", mail));
        form.text("phone").ifPresent(phone -> reach.put("phone", phone.replace(" ", "")));
        reach.put("language", form.text("language").orElse("FR"));
        var days = form.all("days");
        if (!days.isEmpty()) {
            reach.put("hours", hours(form, days));
        }
        reach.put("manager", form.ticked("manager"));
        reach.put("safe", form.ticked("safe"));
        return reach;
    }

    /** Hours that begin and end at midnight are the whole day. */
    private static Map<String, Object> hours(Form form, List<String> days) {
        return Map.of(
                "days", days,
                "from", form.text("begins").orElse(DAY_BEGINS),
                "to", form.text("ends").orElse(DAY_BEGINS));
    }

    private Mono<ServerResponse> duty(ServerRequest request, Function<String, Call> call, String said) {
        var week = request.pathVariable("week");
        return ReachViews.isWeek(week) ? commands.send(request, call.apply(week), HERE, said) : Mono.error(new Gone());
    }
}
