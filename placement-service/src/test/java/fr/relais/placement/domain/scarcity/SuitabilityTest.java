package fr.relais.placement.domain.scarcity;

import java.util.List;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What suits is what the matcher would propose if it were empty. */
class SuitabilityTest {

    private static final int ROUNDS = 4_000;

    @Test
    void saysWhatTheMatcherSaysOfAnEmptyUnit() {
        var matcher = new Matcher(Made.MAP);
        var suitable = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var made = new Made(round);
            var profile = made.profile();
            var centre = made.centre(BedState.VACANT);
            var kind = Kind.of(centre.departement(), centre.units().get(0));

            var suits = new Suitability(profile, Made.MAP).of(kind);

            var supply = Supply.unpriced(Made.index(List.of(centre)), Made.NOW);
            assertThat(suits)
                    .as("seed " + round)
                    .isEqualTo(
                            matcher.match(profile, Tried.NOTHING, supply).best().isPresent());
            suitable += suits ? 1 : 0;
        }
        assertThat(suitable).isBetween(ROUNDS / 50, ROUNDS / 2);
    }
}
