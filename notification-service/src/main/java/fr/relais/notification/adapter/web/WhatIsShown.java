package fr.relais.notification.adapter.web;

import java.util.Set;

import fr.relais.platform.audit.web.ShownByService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An inbox tells what happens to somebody: it is in the register before it is shown, a stream when it begins. */
@Configuration(proxyBeanMethods = false)
class WhatIsShown {

    /**
     * Protected figures, of nobody; and of the caller herself that she has an address, never which, in which weeks
     * somebody is on duty, and what came of calls to her organisation's software.
     */
    private static final Set<String> PLAIN = Set.of(
            "GET /v1/statistics/publications",
            "GET /v1/statistics/publications/{upTo}/{audience}/{file}",
            "GET /v1/inbox/contact",
            "GET /v1/inbox/duty",
            "GET /v1/inbox/webhook");

    @Bean
    ShownByService shownByService() {
        return new ShownByService(Set.of("GET /v1/inbox", "GET /v1/inbox/stream"), PLAIN);
    }
}
