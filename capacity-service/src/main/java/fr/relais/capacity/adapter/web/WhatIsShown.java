package fr.relais.capacity.adapter.web;

import java.util.Set;

import fr.relais.platform.audit.web.ShownByService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which answers tell of a centre, or lead to a house: they are in the register before they are given. */
@Configuration(proxyBeanMethods = false)
class WhatIsShown {

    private static final Set<String> CONFIDENTIAL = Set.of(
            "GET /v1/centres",
            "GET /v1/centres/{centre}",
            "GET /v1/centres/{centre}/compromise",
            "GET /v1/imports/{import}",
            "GET /v1/prospects",
            "GET /v1/prospects/{prospect}",
            "GET /v1/exports/availability");

    /** Sums over départements or régions; what services say to each other; how much of one centre waits. */
    private static final Set<String> PLAIN = Set.of(
            "GET /v1/capacity",
            "GET /v1/capacity/stream",
            "GET /v1/capacity/history",
            "GET /v1/capacity/funding",
            "GET /v1/exports/hsds",
            "GET " + Routes.BY_LINK,
            "GET /internal/v1/holds",
            "GET /internal/v1/centres/{centre}");

    @Bean
    ShownByService shownByService() {
        return new ShownByService(CONFIDENTIAL, PLAIN);
    }
}
