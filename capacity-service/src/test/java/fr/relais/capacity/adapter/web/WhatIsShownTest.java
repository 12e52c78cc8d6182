package fr.relais.capacity.adapter.web;

import java.util.List;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.platform.audit.web.ShownByService;
import fr.relais.testing.ShownOperations;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static fr.relais.testing.TestCaller.service;
import static org.assertj.core.api.Assertions.assertThat;

/** Every read has been decided about, and what is confidential is in the register when it is shown. */
class WhatIsShownTest {

    private static final String REGISTER = "/v1/register/capacity-service";

    private final RunningService service = RunningService.shared();

    @Test
    void isDecidedOfEveryOperation() {
        var document = JsonMapper.shared().readTree(getClass().getResourceAsStream("/openapi.json"));

        assertThat(ShownOperations.faults(document, service.bean(ShownByService.class)))
                .isEmpty();
    }

    @Test
    void isInTheRegisterUnderNoNameThatSaysAnything() {
        var centre = NewCentre.withTwoVacantBeds();

        service.get(centre.manager(), centre.path()).expectStatus().isOk();

        assertThat(register())
                .contains("\tREAD\t" + centre.manager().subject() + "\tCENTRE\t")
                .contains("\tGET:/v1/centres/{centre}\t")
                .doesNotContain(centre.code(), centre.id());
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
        var body = service.get(auditor(), REGISTER + "/blocks?from=" + from)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blocks", "/checkpoints"})
    void opensTheRegisterToAuditorsOnly(String what) {
        List<TestCaller> others =
                List.of(referrer("r"), centre("c"), coordinator(), rapporteur(), service("placement-service"));

        assertThat(others)
                .allSatisfy(caller ->
                        service.get(caller, REGISTER + what).expectStatus().isNotFound());
        service.get(auditor(), REGISTER + what).expectStatus().isOk();
    }
}
