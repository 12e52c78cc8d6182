package fr.relais.capacity.adapter.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** Files that come in and go out, and whom to invite: one line an operation. */
@Configuration(value = "capacityExchangeRoutes", proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    RouterFunction<ServerResponse> importRoutes(ImportHandler imports) {
        return route().POST("/v1/imports", imports::preview)
                .GET("/v1/imports/{import}", imports::read)
                .POST("/v1/imports/{import}/application", imports::apply)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> prospectRoutes(ProspectHandler prospects) {
        return route().GET("/v1/prospects", prospects::list)
                .GET("/v1/prospects/{prospect}", prospects::read)
                .PUT("/v1/prospects/{prospect}/status", prospects::mark)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> exportRoutes(ExportHandler exports) {
        return route().GET("/v1/exports/availability", exports::availability)
                .GET("/v1/exports/hsds", exports::profile)
                .build();
    }
}
