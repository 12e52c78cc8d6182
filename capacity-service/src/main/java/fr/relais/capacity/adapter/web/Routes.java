package fr.relais.capacity.adapter.web;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** All that can be asked of this service, one line an operation. */
final class Routes {

    private Routes() {}

    /** For people, through the gateway. */
    static RouterFunction<ServerResponse> centres(
            RegistrationHandler registrations,
            MembershipHandler memberships,
            CentreHandler centres,
            UnitHandler units) {
        return route().POST("/v1/centres", registrations::register)
                .POST("/v1/centres/applications", registrations::apply)
                .GET("/v1/centres", centres::list)
                .GET("/v1/centres/{centre}", centres::read)
                .POST("/v1/centres/{centre}/suspension", centres::suspend)
                .POST("/v1/centres/{centre}/reactivation", centres::reactivate)
                .POST("/v1/centres/{centre}/validation", memberships::validate)
                .PUT("/v1/centres/{centre}/convention", memberships::reviseConvention)
                .POST("/v1/centres/{centre}/quota-agreements", memberships::agreeToExceedQuota)
                .POST("/v1/centres/{centre}/closure", centres::close)
                .POST("/v1/centres/{centre}/confirmations", centres::confirmVacancies)
                .POST("/v1/centres/{centre}/units", units::declare)
                .PUT("/v1/centres/{centre}/units/{unit}", units::replaceTerms)
                .POST("/v1/centres/{centre}/units/{unit}/vacancies", units::declareVacancy)
                .POST("/v1/centres/{centre}/units/{unit}/announcements", units::announce)
                .POST("/v1/centres/{centre}/units/{unit}/unavailabilities", units::makeUnavailable)
                .POST("/v1/centres/{centre}/units/{unit}/confirmations", units::confirmVacancies)
                .build();
    }

    /** When the network may know where a centre is. */
    static RouterFunction<ServerResponse> sites(SiteHandler sites) {
        return route().POST("/v1/centres/{centre}/compromise", sites::compromise)
                .GET("/v1/centres/{centre}/compromise", sites::read)
                .DELETE("/v1/centres/{centre}/compromise", sites::clear)
                .build();
    }

    /** The path that needs no token of an identity provider: the one in {@link #LINK_TOKEN} is the permission. */
    static final String BY_LINK = "/v1/confirmation-link";

    /** A link carries its token behind a {@code #}, and whoever opened it says it here: no address has it. */
    static final String LINK_TOKEN = "Confirmation-Token";

    /** For a centre that does not sign in. */
    static RouterFunction<ServerResponse> links(ConfirmationLinkHandler links) {
        return route().POST("/v1/centres/{centre}/confirmation-links", links::issue)
                .GET(BY_LINK, links::look)
                .POST(BY_LINK, links::say)
                .build();
    }

    /** For the coordinator. */
    static RouterFunction<ServerResponse> capacity(
            CapacityHandler capacity, CapacityStreamHandler live, HistoryHandler history, FundingHandler funding) {
        return route().GET("/v1/capacity", capacity::read)
                .GET("/v1/capacity/stream", live::stream)
                .GET("/v1/capacity/history", history::read)
                .GET("/v1/capacity/funding", funding::read)
                .build();
    }

    /** For the other service; the gateway does not route these. */
    static RouterFunction<ServerResponse> holds(HoldHandler holds) {
        return route().PUT("/internal/v1/centres/{centre}/holds/{hold}", holds::place)
                .POST("/internal/v1/centres/{centre}/holds/{hold}/confirm", holds::confirm)
                .POST("/internal/v1/centres/{centre}/holds/{hold}/extension", holds::extend)
                .PUT("/internal/v1/centres/{centre}/holds/{hold}/review", holds::review)
                .POST("/internal/v1/centres/{centre}/holds/{hold}/release", holds::release)
                .GET("/internal/v1/holds", holds::list)
                .GET("/internal/v1/centres/{centre}", holds::readState)
                .build();
    }
}
