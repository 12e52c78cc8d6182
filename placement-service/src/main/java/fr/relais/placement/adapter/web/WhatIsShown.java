package fr.relais.placement.adapter.web;

import java.util.Set;

import fr.relais.platform.audit.web.ShownByService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which answers tell of somebody: they are in the register before they are given. */
@Configuration(proxyBeanMethods = false)
class WhatIsShown {

    private static final Set<String> CONFIDENTIAL = Set.of(
            "GET /v1/placement-requests",
            "GET /v1/placement-requests/{reference}",
            "GET /v1/drafts/{draft}",
            "GET /v1/offers",
            "GET /v1/offers/{offer}",
            "GET /v1/offers/{offer}/meeting-point",
            "GET /v1/stays",
            "GET /v1/stays/{stay}",
            "GET /v1/minors",
            "GET /v1/minors/{reference}",
            "GET /v1/organisations",
            "GET /v1/coordination/requests",
            "GET /v1/coordination/requests/{reference}",
            "GET /v1/coordination/requests/{reference}/explanations",
            "GET /v1/coordination/requests/{reference}/why-not/{unit}",
            "GET /v1/coordination/requests/{reference}/relaxations",
            "GET /v1/coordination/requests/{reference}/refusals",
            "GET /v1/coordination/requests/{reference}/questions",
            "GET /v1/coordination/refusal-reviews",
            "GET /v1/coordination/refusal-reviews/{reference}",
            "GET /v1/coordination/stays",
            "GET /v1/coordination/stays/{reference}",
            "GET /v1/coordination/blocks",
            "GET /v1/coordination/blocks/{reference}",
            "GET /v1/coordination/blocks/{reference}/impact",
            "GET /v1/coordination/offers",
            "GET /v1/coordination/evacuations",
            "GET /v1/coordination/oversight",
            "GET /v1/coordination/openings",
            "POST /v1/openings/{reference}/readings",
            "POST /v1/coordination/what-if");

    /** Numbers, and when somebody changed what she has begun herself. */
    private static final Set<String> PLAIN =
            Set.of("GET /v1/unmet-needs", "GET /v1/coordination/refusals", "GET /v1/drafts");

    @Bean
    ShownByService shownByService() {
        return new ShownByService(CONFIDENTIAL, PLAIN);
    }
}
