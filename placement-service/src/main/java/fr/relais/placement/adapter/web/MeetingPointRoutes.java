package fr.relais.placement.adapter.web;

import fr.relais.placement.application.DiscloseMeetingPoint;
import fr.relais.placement.application.PrepareMeeting;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of the meeting point, one line per operation. */
@Configuration(proxyBeanMethods = false)
class MeetingPointRoutes {

    private static final String REQUEST = "/v1/placement-requests/{reference}";
    private static final String POINT = "/v1/offers/{offer}/meeting-point";

    @Bean
    RouterFunction<ServerResponse> meetings(MeetingPointHandler handler) {
        return route().POST(REQUEST + "/journey/escort", handler::nameEscort)
                .POST(REQUEST + "/meeting-point/readings", handler::read)
                .GET(POINT, handler::readings)
                .POST(POINT, handler::enter)
                .POST(POINT + "/withdrawal", handler::withdraw)
                .build();
    }

    @Bean
    MeetingPointHandler meetingPointHandler(
            HttpCommands commands,
            OwnRequests requests,
            OwnOffers offers,
            PrepareMeeting prepare,
            DiscloseMeetingPoint disclose,
            References references) {
        return new MeetingPointHandler(commands, requests, offers, prepare, disclose, new SecretCommands(references));
    }
}
