package fr.relais.notification.adapter.web;

import java.time.Clock;
import java.util.List;

import fr.relais.notification.RunningService;
import fr.relais.notification.domain.duty.Week;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.notification.adapter.web.Answers.expectProblem;

/** Who is on duty, over HTTP: each says so of herself, and learns of others only that somebody is. */
class DutyApiTest {

    private final RunningService service = RunningService.shared();
    private final String organisation = RunningService.freshOrganisation().value();
    private final TestCaller caller = TestCaller.centre(organisation);
    private final TestCaller colleague = new TestCaller("a-colleague", organisation, List.of("CENTRE"), List.of());
    private final Week present = Week.of(service.bean(Clock.class).instant());

    @Test
    void isNobodyAtFirst() {
        show(caller)
                .jsonPath("$.weeks.length()")
                .isEqualTo(26)
                .jsonPath("$.weeks[0].week")
                .isEqualTo(present.label())
                .jsonPath("$.weeks[?(@.taken == true)]")
                .isEmpty();
    }

    @Test
    void isOneAWeek() {
        take(caller, present.plus(1).label()).expectStatus().isNoContent();
        take(caller, present.plus(1).label()).expectStatus().isNoContent();

        expectProblem(take(colleague, present.plus(1).label()), 409, "week-taken");
        expectProblem(giveBack(colleague, present.plus(1).label()), 409, "week-taken");
        show(caller)
                .jsonPath("$.weeks[1].taken")
                .isEqualTo(true)
                .jsonPath("$.weeks[1].own")
                .isEqualTo(true);
        show(colleague)
                .jsonPath("$.weeks[1].taken")
                .isEqualTo(true)
                .jsonPath("$.weeks[1].own")
                .isEqualTo(false)
                .jsonPath("$.weeks[0].taken")
                .isEqualTo(false);
    }

    @Test
    void isGivenBack() {
        take(caller, present.label()).expectStatus().isNoContent();
        giveBack(caller, present.label()).expectStatus().isNoContent();
        giveBack(caller, present.label()).expectStatus().isNoContent();

        take(colleague, present.label()).expectStatus().isNoContent();
    }

    @Test
    void isOfOneOrganisationOnly() {
        var elsewhere = TestCaller.centre(RunningService.freshOrganisation().value());
        take(caller, present.label()).expectStatus().isNoContent();

        show(elsewhere).jsonPath("$.weeks[0].taken").isEqualTo(false);
        take(elsewhere, present.label()).expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-W01", "2999-W01", "2026-W99", "next", "1"})
    void isInNoWeekThatIsOverOrFarOrNone(String week) {
        expectProblem(take(caller, week), 404, "not-found");
        expectProblem(giveBack(caller, week), 404, "not-found");
    }

    private BodyContentSpec show(TestCaller by) {
        return service.http(by)
                .get()
                .uri("/v1/inbox/duty")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private ResponseSpec take(TestCaller by, String week) {
        return service.http(by).put().uri("/v1/inbox/duty/{week}", week).exchange();
    }

    private ResponseSpec giveBack(TestCaller by, String week) {
        return service.http(by).delete().uri("/v1/inbox/duty/{week}", week).exchange();
    }
}
