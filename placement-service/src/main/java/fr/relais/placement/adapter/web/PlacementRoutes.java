package fr.relais.placement.adapter.web;

import fr.relais.placement.application.Availability;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.Evacuations;
import fr.relais.placement.application.GuideRequest;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.PrepareArrival;
import fr.relais.placement.application.PrepareMeeting;
import fr.relais.placement.application.Quarantines;
import fr.relais.placement.application.RecordStay;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.application.SubmitRequest;
import fr.relais.placement.application.question.AskQuestion;
import fr.relais.placement.domain.request.Side;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface, one line per operation. */
@Configuration(proxyBeanMethods = false)
class PlacementRoutes {

    private static final String REQUEST = "/v1/placement-requests/{reference}";
    private static final String CASE = "/v1/coordination/requests/{reference}";
    private static final String OFFER = "/v1/offers/{offer}";
    private static final String ESCORT_AGREED = "/journey/escort/agreement";

    @Bean
    RouterFunction<ServerResponse> requests(RequestHandler handler) {
        return route().POST("/v1/placement-requests", handler::submit)
                .GET("/v1/placement-requests", handler::list)
                .GET(REQUEST, handler::read)
                .POST(REQUEST + "/agreement", handler::agree)
                .POST(REQUEST + "/withdrawal", handler::withdraw)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> offers(OfferHandler handler) {
        return route().GET("/v1/offers", handler::list)
                .GET(OFFER, handler::read)
                .POST(OFFER + "/acceptance", handler::accept)
                .POST(OFFER + "/interview", handler::planInterview)
                .POST(OFFER + "/interview/held", handler::interviewHeld)
                .POST(OFFER + "/reservation", handler::renewReservation)
                .POST(OFFER + "/arrival", handler::arrive)
                .POST(OFFER + "/no-show", handler::notArrived)
                .POST(OFFER + "/departure", handler::depart)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> cases(CaseHandler handler) {
        return route().POST(REQUEST + "/assessment", request -> handler.assess(request, Side.REFERRER))
                .POST(REQUEST + "/validation", handler::validate)
                .POST(REQUEST + "/interview", handler::planInterview)
                .POST(REQUEST + "/journey", request -> handler.planJourney(request, Side.REFERRER))
                .POST(CASE + "/journey", request -> handler.planJourney(request, Side.COORDINATOR))
                .POST(REQUEST + "/journey/departure", request -> handler.setOut(request, Side.REFERRER))
                .POST(CASE + "/journey/departure", request -> handler.setOut(request, Side.COORDINATOR))
                .POST(REQUEST + ESCORT_AGREED, request -> handler.agreeToEscort(request, Side.REFERRER))
                .POST(CASE + ESCORT_AGREED, request -> handler.agreeToEscort(request, Side.COORDINATOR))
                .POST(REQUEST + "/pause", request -> handler.pause(request, Side.REFERRER))
                .POST(CASE + "/pause", request -> handler.pause(request, Side.COORDINATOR))
                .POST(REQUEST + "/resumption", request -> handler.resume(request, Side.REFERRER))
                .POST(CASE + "/resumption", request -> handler.resume(request, Side.COORDINATOR))
                .POST(REQUEST + "/redirection", request -> handler.redirect(request, Side.REFERRER))
                .POST(CASE + "/redirection", request -> handler.redirect(request, Side.COORDINATOR))
                .POST(REQUEST + "/redirection/acknowledgement", request -> handler.acknowledge(request, Side.REFERRER))
                .POST(CASE + "/redirection/acknowledgement", request -> handler.acknowledge(request, Side.COORDINATOR))
                .POST(REQUEST + "/redirection/reopening", request -> handler.reopen(request, Side.REFERRER))
                .POST(CASE + "/redirection/reopening", request -> handler.reopen(request, Side.COORDINATOR))
                .POST(CASE + "/assessment", request -> handler.assess(request, Side.COORDINATOR))
                .POST(CASE + "/separation", handler::keepApart)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> coordination(CoordinationHandler handler) {
        return route().GET("/v1/coordination/requests", handler::list)
                .GET(CASE, handler::read)
                .GET("/v1/coordination/offers", handler::offers)
                .GET("/v1/coordination/evacuations", handler::evacuations)
                .POST("/v1/organisations", handler::register)
                .GET("/v1/organisations", handler::organisations)
                .build();
    }

    @Bean
    RequestHandler requestHandler(
            HttpCommands commands,
            References references,
            SubmitRequest submit,
            OwnRequests own,
            ChangeRequest change,
            Territory territory) {
        return new RequestHandler(commands, references, submit, own, change, new SubmissionForm(territory));
    }

    @Bean
    OwnRequests ownRequests(PlacementRequests requests, CaseFiles files, Territory territory, Quarantines quarantines) {
        return new OwnRequests(requests, files, new RequestResponses(territory), quarantines);
    }

    @Bean
    CaseHandler caseHandler(
            HttpCommands commands,
            OwnRequests own,
            GuideRequest guide,
            PrepareArrival prepare,
            PrepareMeeting meeting) {
        return new CaseHandler(commands, own, guide, prepare, meeting);
    }

    @Bean
    OwnOffers ownOffers(PlacementRequests requests, CaseFiles files, AskQuestion questions) {
        return new OwnOffers(requests, files, questions);
    }

    @Bean
    OfferHandler offerHandler(
            HttpCommands commands, OwnOffers own, ChangeRequest change, RecordStay stays, PrepareArrival prepare) {
        return new OfferHandler(commands, own, change, stays, prepare);
    }

    @Bean
    CoordinationHandler coordinationHandler(
            HttpCommands commands,
            PlacementRequests requests,
            ReferrerOrganisations organisations,
            Territory territory,
            Availability availability,
            Quarantines quarantines) {
        var evacuations = new Evacuations(requests, availability);
        return new CoordinationHandler(commands, requests, organisations, territory, evacuations, quarantines);
    }
}
