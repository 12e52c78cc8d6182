package fr.relais.capacity.adapter.web;

import java.time.LocalDate;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.application.KeepHistoryUseCase;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The days of the country over HTTP. */
class HistoryApiTest {

    private final RunningService service = RunningService.shared();

    @Test
    void showsTheDayThatIsGoingOn() {
        NewCentre.withTwoVacantBeds();

        await().untilAsserted(() -> {
            service.bean(KeepHistoryUseCase.class).handle().block();
            var history = json(service.get(COORDINATOR, "/v1/capacity/history?by=departement"), 200);
            var today = history.path("days").get(history.path("days").size() - 1);
            assertThat(history.path("to").asString())
                    .isEqualTo(today.path("day").asString());
            assertThat(today.path("closed").asBoolean()).isFalse();
            assertThat(today.path("total").path("open").asLong()).isPositive();
            assertThat(today.path("rows")
                            .valueStream()
                            .map(row -> row.path("code").asString()))
                    .contains("31");
        });
    }

    @Test
    void goesBackThirtyDaysUnlessAskedOtherwise() {
        var history = json(service.get(COORDINATOR, "/v1/capacity/history?to=2026-03-30"), 200);

        assertThat(LocalDate.parse(history.path("from").asString())).isEqualTo("2026-03-01");
        assertThat(history.path("days")).isEmpty();
        json(service.get(COORDINATOR, "/v1/capacity/history?from=2025-01-01&to=2026-01-01"), 200);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "from=2026-03-02&to=2026-03-01, from, contradicts",
        "from=2025-01-01&to=2026-01-02, from, too-many",
        "from=yesterday, from, wrong-type",
        "to=2026-02-30, to, wrong-type",
        "by=kind, by, unknown-code"
    })
    void refusesAQuery(String query, String parameter, String code) {
        var problem = json(service.get(COORDINATOR, "/v1/capacity/history?" + query), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void isForTheCoordinatorOnly() {
        json(service.get(TestCaller.referrer("org-r"), "/v1/capacity/history"), 404);
    }
}
