package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.UUID;

import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.Stays;
import fr.relais.placement.application.StaysSuite;
import fr.relais.placement.domain.stay.StayFixtures;
import fr.relais.placement.domain.stay.StayFixtures.Situation;
import fr.relais.platform.store.AggregateStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MongoStaysTest extends StaysSuite {

    /** A collection of its own, which the running service does not look into. */
    @Override
    protected Stays empty() {
        var store = RunningPlacement.shared()
                .bean(AggregateStores.class)
                .open("stays-" + UUID.randomUUID(), new StayMapping(), List.of(), MongoStays.LOOKUPS);
        return new MongoStays(store);
    }

    /** A day of birth, a decision about her, or who she is have no field. */
    @ParameterizedTest
    @EnumSource
    void whatIsStoredSaysNothingAboutWhoSheIs(Situation situation) {
        var document = new StayMapping().write(StayFixtures.in(situation)).toJson();

        assertThat(document)
                .doesNotContain(
                        "birth", "grounds", "regime", "household", "people", "gender", "name\": \"F", "referrer");
    }
}
