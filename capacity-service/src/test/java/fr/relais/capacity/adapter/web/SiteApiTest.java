package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.NewCentre.SECOND;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** A compromised site, and beds that are not there yet, over HTTP. */
class SiteApiTest {

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void saysInOneAnswerWhatIsStoppedAndWhoIsToBeBroughtAway() {
        var over = agreed(1);
        json(service.post(PLACEMENT, centre.holdPath(over) + "/release", "{\"cause\": \"PERSON_DECLINED\"}"), 200);
        var agreed = agreed(2);
        var waiting = UUID.randomUUID();
        json(service.put(PLACEMENT, centre.holdPath(waiting), centre.placing(1), ""), 200);

        var answer = json(service.post(centre.manager(), centre.path() + "/compromise", "{}"), 200);

        assertThat(answer.path("compromised").asBoolean()).isTrue();
        assertThat(answer.path("frozen")).hasSize(1);
        assertThat(answer.at("/withdrawn/0").asString()).isEqualTo(waiting.toString());
        assertThat(answer.at("/evacuate/0/hold").asString()).isEqualTo(agreed.toString());
        assertThat(answer.at("/disclosed/0/what/0").asString()).isEqualTo("REGION");
        assertThat(answer.path("disclosed")
                        .valueStream()
                        .map(told -> told.path("hold").asString()))
                .as("who expected to come and does no more, and who does")
                .containsExactly(over.toString(), agreed.toString());
        assertThat(json(service.get(COORDINATOR, centre.path() + "/compromise"), 200))
                .isEqualTo(answer);
        assertThat(centre.board().path("compromised").asBoolean()).isTrue();
    }

    private UUID agreed(int fence) {
        var hold = UUID.randomUUID();
        json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200);
        var confirm = "{\"fence\": %d, \"reservedUntil\": \"2099-01-01T00:00:00Z\"}".formatted(fence);
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", confirm), 200);
        return hold;
    }

    @Test
    void stopsEverythingUntilTwoCoordinatorsClearTheSite() {
        json(service.post(COORDINATOR, centre.path() + "/compromise", ""), 200);

        var hold = service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), "");
        assertThat(json(hold, 409).path("code").asString()).isEqualTo("site-compromised");
        var vacancy = service.post(centre.manager(), centre.unitPath() + "/vacancies", "{\"beds\": 1}");
        assertThat(json(vacancy, 409).path("code").asString()).isEqualTo("site-compromised");
        json(service.delete(centre.manager(), centre.path() + "/compromise"), 404);
        var proposed = json(service.delete(COORDINATOR, centre.path() + "/compromise"), 200);
        var waiting = waiting();
        var again = json(service.delete(COORDINATOR, centre.path() + "/compromise"), 409);
        var cleared = json(service.delete(SECOND, centre.path() + "/compromise"), 200);

        assertThat(proposed.path("compromised").asBoolean()).isTrue();
        assertThat(proposed.path("beingCleared").asBoolean()).isTrue();
        assertThat(waiting).contains(centre.path());
        assertThat(waiting()).doesNotContain(centre.path());
        assertThat(again.path("code").asString()).isEqualTo("not-of-two-organisations");
        assertThat(cleared.path("compromised").asBoolean()).isFalse();
        assertThat(centre.board().at("/units/0/beds/0/reason").asString()).isEqualTo("SAFETY");
    }

    private List<String> waiting() {
        return json(service.get(SECOND, "/v1/centres?awaiting=SECOND_WORD&limit=100"), 200)
                .path("centres")
                .valueStream()
                .map(each -> "/v1/centres/" + each.path("centre").asString())
                .toList();
    }

    @Test
    void announcesBedsForADayToCome() {
        var path = centre.unitPath() + "/announcements";
        json(
                service.post(
                        centre.manager(),
                        centre.unitPath() + "/unavailabilities",
                        "{\"beds\": 1, \"reason\": \"WORKS\"}"),
                200);

        var past = json(service.post(centre.manager(), path, "{\"beds\": 1, \"availableFrom\": \"2020-01-01\"}"), 400);
        var unit = json(service.post(centre.manager(), path, "{\"beds\": 1, \"availableFrom\": \"2099-01-01\"}"), 200);

        assertThat(past.at("/errors/0/pointer").asString()).isEqualTo("/availableFrom");
        assertThat(past.at("/errors/0/code").asString()).isEqualTo("too-small");
        assertThat(unit.at("/beds/0/state").asString()).isEqualTo("UPCOMING");
        assertThat(unit.at("/beds/0/availableFrom").asString()).isEqualTo("2099-01-01");
    }
}
