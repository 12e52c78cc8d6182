package fr.relais.capacity.adapter.web;

import java.util.List;

import fr.relais.platform.identity.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    RouterFunction<ServerResponse> capacityRoutes(CapacityHandler capacity, HistoryHandler history) {
        return Routes.capacity(capacity, history);
    }

    @Bean
    RouterFunction<ServerResponse> holdRoutes(HoldHandler holds) {
        return Routes.holds(holds);
    }
}
