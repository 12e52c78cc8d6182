package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.Beds;
import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.SubmitRequest;
import fr.relais.placement.application.block.AdvanceBlock;
import fr.relais.placement.application.block.BlockRounds;
import fr.relais.placement.application.block.ChooseBeds;
import fr.relais.placement.application.block.CountryNow;
import fr.relais.placement.application.block.ReserveBlock;
import fr.relais.placement.application.block.SubmitOutOfBlock;
import fr.relais.placement.domain.block.BedsForBlock;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of blocks what they need. */
@Configuration(proxyBeanMethods = false)
class BlockUseCases {

    @Bean
    CountryNow countryNow(
            Availability availability,
            PlacementRequests requests,
            Blocks blocks,
            CaseFiles files,
            Territory territory,
            Clock clock) {
        return new CountryNow(availability, requests, blocks, files, new Matcher(territory), clock);
    }

    @Bean
    ChooseBeds chooseBeds(CountryNow country, BlockFiles files, Territory territory) {
        return new ChooseBeds(country, files, new BedsForBlock(new Matcher(territory), territory));
    }

    @Bean
    ReserveBlock reserveBlock(Blocks blocks, BlockFiles files, CountryNow country, Mint mint, Agenda agenda) {
        return new ReserveBlock(blocks, files, country, mint, agenda);
    }

    @Bean
    AdvanceBlock advanceBlock(Blocks blocks, ChooseBeds choice, Beds beds, Mint mint, Clock clock) {
        return new AdvanceBlock(blocks, choice, beds, mint, clock);
    }

    @Bean
    BlockRounds blockRounds(Blocks blocks, AdvanceBlock advance, Clock clock) {
        return new BlockRounds(blocks, advance, clock);
    }

    @Bean
    SubmitOutOfBlock submitOutOfBlock(PlacementRequests requests, BlockFiles files, SubmitRequest submit) {
        return new SubmitOutOfBlock(requests, files, submit);
    }
}
