package fr.relais.gateway.config;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import fr.relais.gateway.console.centre.BoardPages;
import fr.relais.gateway.console.centre.LinkPages;
import fr.relais.gateway.console.centre.OfferPages;
import fr.relais.gateway.console.centre.StayPages;
import fr.relais.gateway.console.country.AccountPages;
import fr.relais.gateway.console.country.BlockPages;
import fr.relais.gateway.console.country.CountryPages;
import fr.relais.gateway.console.country.MemberPages;
import fr.relais.gateway.console.country.OpenPages;
import fr.relais.gateway.console.country.ReviewPages;
import fr.relais.gateway.console.figures.FiguresPages;
import fr.relais.gateway.console.inbox.InboxPages;
import fr.relais.gateway.console.inbox.ReachPages;
import fr.relais.gateway.console.inbox.SoftwarePages;
import fr.relais.gateway.console.live.LivePages;
import fr.relais.gateway.console.page.Assets;
import fr.relais.gateway.console.page.ChosenLanguage;
import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.page.Failures;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Language;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.page.Templates;
import fr.relais.gateway.console.page.Words;
import fr.relais.gateway.console.request.DraftPages;
import fr.relais.gateway.console.request.FigurePages;
import fr.relais.gateway.console.request.InterviewPages;
import fr.relais.gateway.console.request.JourneyPages;
import fr.relais.gateway.console.request.RequestPages;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.ConsoleSettings;
import fr.relais.gateway.console.session.SignOut;
import fr.relais.gateway.console.session.Tokens;
import fr.relais.gateway.console.welcome.SessionPages;
import fr.relais.gateway.console.welcome.WelcomePages;
import fr.relais.gateway.filter.StreamsAtShutdown;
import fr.relais.gateway.route.UpstreamSettings;
import fr.relais.platform.time.ShiftedClock;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import reactor.core.publisher.Mono;

/** The pages. Without a client at the identity provider nobody can sign in, and there are none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("relais.console.client")
class ConsoleConfiguration {

    private static final int LONGEST_ANSWER = 2 * 1024 * 1024;

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("words/console");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        // Read now, and not by the first who looks at a page.
        for (var language : Language.values()) {
            messages.getMessage("layout.skip", null, language.locale());
        }
        return messages;
    }

    /** By the name by which Boot leaves its own out. */
    @Bean("defaultTemplateResolver")
    ITemplateResolver templates() {
        return new Templates();
    }

    @Bean
    LocaleContextResolver localeContextResolver() {
        return new ChosenLanguage();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Pages pages(Clock clock, Assets assets, ConsoleSettings settings) {
        return new Pages(Words.ofGlossary(), clock, assets, settings.telephone());
    }

    @Bean
    Services asked(
            UpstreamSettings upstreams,
            Tokens tokens,
            CircuitBreakerRegistry breakers,
            ReactorResourceFactory threads,
            Clock clock) {
        var client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(threads, http -> http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
                .build();
        Map<Upstream, URI> addresses = Map.of(
                Upstream.CAPACITY, upstreams.capacity().url(),
                Upstream.PLACEMENT, upstreams.placement().url(),
                Upstream.NOTIFICATION, upstreams.notification().url());
        return new Services(client, addresses, tokens, breakers, clock);
    }

    @Bean
    RouterFunction<ServerResponse> everybodysPages(
            Pages pages, ConsoleSettings settings, SignOut signOut, HeaderSettings headers, Clock clock) {
        return Failures.shownBy(
                pages,
                new WelcomePages(pages, settings, headers.strictTransport())
                        .routes()
                        .and(new SessionPages(settings, signOut, ShiftedClock.machineOf(clock)).routes()));
    }

    @Bean
    RouterFunction<ServerResponse> caseWorkersPages(Pages pages, Services services, Departements departements) {
        return Failures.shownBy(
                pages,
                new DraftPages(pages, services, departements)
                        .routes()
                        .and(new RequestPages(pages, services).routes())
                        .and(new InterviewPages(pages, services).routes())
                        .and(new FigurePages(pages, services).routes())
                        .and(new JourneyPages(pages, services).routes()));
    }

    @Bean
    RouterFunction<ServerResponse> centresPages(Pages pages, Services services, Clock clock) {
        return Failures.shownBy(
                pages,
                new BoardPages(pages, services)
                        .routes()
                        .and(new LinkPages(pages, services).routes())
                        .and(new OfferPages(pages, services).routes())
                        .and(new StayPages(pages, services, clock).routes()));
    }

    @Bean
    RouterFunction<ServerResponse> coordinatorsPages(
            Pages pages, Services services, Departements departements, Clock clock) {
        return Failures.shownBy(
                pages,
                new CountryPages(pages, services, departements, clock)
                        .routes()
                        .and(new ReviewPages(pages, services, departements, clock).routes())
                        .and(new OpenPages(pages, services, departements).routes())
                        .and(new MemberPages(pages, services, departements).routes())
                        .and(new AccountPages(pages, services, departements).routes())
                        .and(new BlockPages(pages, services, departements).routes()));
    }

    @Bean
    RouterFunction<ServerResponse> otherPages(
            Pages pages, Services services, Assets assets, StreamsAtShutdown streams) {
        return Failures.shownBy(
                        pages,
                        new InboxPages(pages, services)
                                .routes()
                                .and(new ReachPages(pages, services).routes())
                                .and(new SoftwarePages(pages, services).routes())
                                .and(new FiguresPages(pages, services).routes()))
                .and(assets.routes())
                .and(new LivePages(services, streams.closing()).routes());
    }

    /** After all others: an address under which there is nothing is a page too. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RouterFunction<ServerResponse> noPage(Pages pages) {
        return Failures.shownBy(
                pages,
                RouterFunctions.route()
                        .GET("/app/**", request -> Mono.error(new Gone()))
                        .build());
    }

    @Bean
    Departements departements() {
        return Departements.read();
    }
}
