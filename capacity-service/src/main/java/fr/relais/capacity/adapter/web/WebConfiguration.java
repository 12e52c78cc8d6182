package fr.relais.capacity.adapter.web;

import java.util.List;

import fr.relais.capacity.application.LiveCapacity;
import fr.relais.platform.identity.OpenPaths;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Puts the handlers behind their routes. */
@Configuration(value = "capacityWebConfiguration", proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    RouterFunction<ServerResponse> centreRoutes(
            RegistrationHandler registrations,
            MembershipHandler memberships,
            CentreHandler centres,
            UnitHandler units) {
        return Routes.centres(registrations, memberships, centres, units);
    }

    @Bean
    RouterFunction<ServerResponse> siteRoutes(SiteHandler sites) {
        return Routes.sites(sites);
    }

    @Bean
    RouterFunction<ServerResponse> linkRoutes(ConfirmationLinkHandler links) {
        return Routes.links(links);
    }

    @Bean
    OpenPaths openPaths() {
        return new OpenPaths(List.of(Routes.BY_LINK));
    }

    @Bean
    RouterFunction<ServerResponse> capacityRoutes(
            CapacityHandler capacity, CapacityStreamHandler live, HistoryHandler history, FundingHandler funding) {
        return Routes.capacity(capacity, live, history, funding);
    }

    @Bean
    StreamsAtShutdown streamsAtShutdown(LiveCapacity live) {
        return new StreamsAtShutdown(live);
    }

    @Bean
    Gauge openStreams(LiveCapacity live, MeterRegistry meters) {
        return Gauge.builder("relais.streams.open", live, LiveCapacity::open)
                .description("live streams open in this process")
                .register(meters);
    }

    /** First, as they are asked for most. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> holdRoutes(HoldHandler holds) {
        return Routes.holds(holds);
    }
}
