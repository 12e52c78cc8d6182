package fr.relais.placement.adapter.mongo;

import java.util.UUID;

import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.BlocksSuite;
import fr.relais.placement.domain.block.BlockSituations;
import fr.relais.placement.domain.block.BlockSituations.Situation;
import fr.relais.platform.store.AggregateStores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MongoBlocksTest extends BlocksSuite {

    /** A collection of its own, which the running service does not look into. */
    @Override
    protected Blocks empty() {
        return new MongoBlocks(RunningPlacement.shared()
                .bean(AggregateStores.class)
                .open("blocks-" + UUID.randomUUID(), new BlockMapping(), MongoBlocks.UNIQUE, MongoBlocks.LOOKUPS));
    }

    @Test
    void whatIsStoredInClearDoesNotTellWhereItTakesPlace() {
        var document =
                new BlockMapping().write(BlockSituations.in(Situation.KEEPING)).toJson();

        assertThat(document).contains("\"file\"").doesNotContain("zones", "languages", "genders");
    }
}
