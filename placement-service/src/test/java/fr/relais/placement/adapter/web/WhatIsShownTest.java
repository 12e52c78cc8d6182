package fr.relais.placement.adapter.web;

import java.util.List;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.platform.audit.web.ShownByService;
import fr.relais.testing.ShownOperations;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.childProtection;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static fr.relais.testing.TestCaller.service;
import static org.assertj.core.api.Assertions.assertThat;

/** Every read has been decided about, and what is confidential is in the register when it is shown. */
class WhatIsShownTest {

    private static final String REGISTER = "/v1/register/placement-service";

    private final RunningPlacement service = RunningPlacement.shared();

    @Test
    void isDecidedOfEveryOperation() {
        var document = JsonMapper.shared().readTree(getClass().getResourceAsStream("/openapi.json"));

        assertThat(ShownOperations.faults(document, service.bean(ShownByService.class)))
                .isEmpty();
    }

    @Test
    void isInTheRegisterUnderNoNameThatSaysAnything() {
        var owner = referrer("referrer-register");
        service.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-register","kind":"ASSOCIATION","departement":"75"}""");
        var reference = RunningPlacement.json(service.post(owner, "/v1/placement-requests", Bodies.requestIn("2B")))
                .path("reference")
                .stringValue();

        service.get(owner, "/v1/placement-requests/" + reference).expectStatus().isOk();

        assertThat(register())
                .contains("\tREAD\t" + owner.subject() + "\tREFERRER\treferrer-register"
                        + "\tGET:/v1/placement-requests/{reference}\t")
                .doesNotContain(reference);
    }

    private String register() {
        var pages = new StringBuilder();
        var from = 1L;
        for (var page = blocks(from); !page.isEmpty() && from < 2_000; page = blocks(from)) {
            pages.append(page);
            from += 50;
        }
        return pages.toString();
    }

    private String blocks(long from) {
        return new String(RunningPlacement.bytes(service.get(auditor(), REGISTER + "/blocks?from=" + from)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blocks", "/checkpoints"})
    void opensTheRegisterToAuditorsOnly(String what) {
        List<TestCaller> others = List.of(
                referrer("r"),
                centre("c"),
                coordinator(),
                rapporteur(),
                childProtection("75"),
                service("capacity-service"));

        assertThat(others)
                .allSatisfy(caller ->
                        service.get(caller, REGISTER + what).expectStatus().isNotFound());
        service.get(auditor(), REGISTER + what).expectStatus().isOk();
    }
}
