package fr.relais.notification.adapter.web;

import java.util.List;

import fr.relais.notification.RunningService;
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

    private static final String REGISTER = "/v1/register/notification-service";

    private final RunningService service = RunningService.shared();

    @Test
    void isDecidedOfEveryOperation() {
        var document = JsonMapper.shared().readTree(getClass().getResourceAsStream("/openapi.json"));

        assertThat(ShownOperations.faults(document, service.bean(ShownByService.class)))
                .isEmpty();
    }

    @Test
    void isInTheRegister() {
        var owner = TestCaller.centre(RunningService.freshOrganisation().value());

        service.http(owner).get().uri("/v1/inbox").exchange().expectStatus().isOk();

        assertThat(register())
                .contains("\tREAD\t" + owner.subject() + "\tCENTRE\t" + owner.organisation() + "\tGET:/v1/inbox\t");
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
        var body = service.http(auditor())
                .get()
                .uri(REGISTER + "/blocks?from=" + from)
                .exchange()
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
                .allSatisfy(caller -> service.http(caller)
                        .get()
                        .uri(REGISTER + what)
                        .exchange()
                        .expectStatus()
                        .isNotFound());
        service.http(auditor())
                .get()
                .uri(REGISTER + what)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
