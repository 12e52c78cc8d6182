package fr.relais.placement.adapter.mongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
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

        assertThat(new RequestMapping().read(stored(name))).isEqualTo(Requests.in(situation));
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
