package fr.relais.placement.adapter.web;

import java.time.Clock;

import fr.relais.placement.application.CallOffTransfer;
import fr.relais.placement.application.KeepStay;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.Stays;
import fr.relais.placement.application.StaysOfRequests;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** What can be asked about stays, one line an operation. */
@Configuration(proxyBeanMethods = false)
class StayRoutes {

    private static final String STAY = "/v1/stays/{stay}";
    private static final String COORDINATED = "/v1/coordination/stays";

    @Bean
    RouterFunction<ServerResponse> staysOfCentres(StayHandler handler) {
        return route().GET("/v1/stays", handler::list)
                .GET(STAY, handler::read)
                .POST(STAY + "/absence", handler::absent)
                .POST(STAY + "/return", handler::returned)
                .POST(STAY + "/danger", handler::danger)
                .POST(STAY + "/reviews", handler::reviewed)
                .POST(STAY + "/identification-review", handler::identification)
                .POST(STAY + "/transition", handler::transition)
                .POST(STAY + "/rights-information", handler::rights)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> coordinatedStays(StayCoordinationHandler handler) {
        return route().GET(COORDINATED, handler::list)
                .GET(COORDINATED + "/{reference}", handler::read)
                .POST(COORDINATED + "/{reference}/transfer-end", handler::callOff)
                .build();
    }

    @Bean
    StayHandler stayHandler(
            HttpCommands commands,
            PlacementRequests requests,
            StaysOfRequests followed,
            Stays stays,
            KeepStay keep,
            Clock clock) {
        return new StayHandler(commands, new OwnStays(requests, followed), stays, keep, clock);
    }

    @Bean
    StayCoordinationHandler stayCoordinationHandler(
            HttpCommands commands,
            PlacementRequests requests,
            StaysOfRequests followed,
            Stays stays,
            CallOffTransfer callOff,
            Clock clock) {
        return new StayCoordinationHandler(commands, requests, followed, stays, callOff, clock);
    }
}
