package fr.relais.notification.adapter.web;

import java.time.Clock;

import fr.relais.notification.application.duty.KeepRota;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of rotas, one line per operation. */
@Configuration(proxyBeanMethods = false)
class DutyRoutes {

    @Bean
    RouterFunction<ServerResponse> duty(DutyHandler duty) {
        return route().GET("/v1/inbox/duty", duty::show)
                .PUT("/v1/inbox/duty/{week}", duty::take)
                .DELETE("/v1/inbox/duty/{week}", duty::giveBack)
                .build();
    }

    @Bean
    DutyHandler dutyHandler(KeepRota keep, Access access, Clock clock) {
        return new DutyHandler(keep, access, clock);
    }
}
