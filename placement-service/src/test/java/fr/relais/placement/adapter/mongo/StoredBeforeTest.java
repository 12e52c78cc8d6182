package fr.relais.placement.adapter.mongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Ties;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStatus;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents as the version before policies wrote them. */
class StoredBeforeTest {

    private static Document stored(String name) throws IOException {
        try (var file = StoredBeforeTest.class.getResourceAsStream("/stored-before/" + name + ".json")) {
            return Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(to = "WITHDRAWN")
    void areStillReadAsWhatTheyMeant(Situation situation) throws IOException {
        var name = situation.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(new RequestMapping().read(stored(name))).isEqualTo(untied(Requests.in(situation), situation));
    }

    /** Who had arrived has her stay under the request's own id; for who had agreed one is to be planned. */
    private static PlacementRequest untied(PlacementRequest request, Situation situation) {
        var ties =
                switch (situation) {
                    case PLACED, STAYING, LEAVING, ENDED -> Ties.BY_REQUEST;
                    case CONFIRMED -> Ties.NONE.agreeingTo(Requests.intent().offer());
                    default -> Ties.NONE;
                };
        return Requests.tied(request, ties);
    }

    @Test
    void aStayIsStillLivedInOrOver() throws IOException {
        var lived = new StayMapping().read(stored("stay-lived"));
        var over = new StayMapping().read(stored("stay-over"));

        assertThat(lived.status()).isEqualTo(StayStatus.ACTIVE);
        assertThat(lived.stage()).isEqualTo(new StayStage.Lived(Instant.parse("2026-11-20T22:30:00Z"), null, null));
        assertThat(lived.admission()).isNull();
        assertThat(lived.due()).isEmpty();
        assertThat(over.status()).isEqualTo(StayStatus.ENDED);
        assertThat(over.due()).isEmpty();
        assertThat(new StayMapping()
                        .read(new Document(stored("stay-lived")).append("state", new StayMapping().write(lived))))
                .isEqualTo(lived);
    }

    @Test
    void runByTheEmergencyClock() throws IOException {
        var request = new RequestMapping().read(stored("offered"));

        assertThat(request.submission().policy()).isEqualTo(Policy.EMERGENCY);
    }

    @Test
    void aPolicyIsKeptAsItWasFrozen() {
        var frozen = new Policy(
                Policy.ORIENTED.pace(),
                new Limit.BusinessDays(3),
                Policy.EMERGENCY.nudge(),
                Policy.EMERGENCY.escalation(),
                new Limit.CalendarDays(30),
                Policy.ORIENTED.thinking(),
                Policy.ORIENTED.reminder(),
                Policy.ORIENTED.validation(),
                Policy.ORIENTED.noShow());

        assertThat(PolicyDocuments.policy(PolicyDocuments.write(frozen))).isEqualTo(frozen);
    }
}
