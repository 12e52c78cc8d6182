package fr.relais.capacity.config;

import java.time.Clock;

import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.application.exchange.ApplyAvailability;
import fr.relais.capacity.application.exchange.ApplyImportUseCase;
import fr.relais.capacity.application.exchange.Contacts;
import fr.relais.capacity.application.exchange.ExportAvailabilityUseCase;
import fr.relais.capacity.application.exchange.ExportFiles;
import fr.relais.capacity.application.exchange.ImportFiles;
import fr.relais.capacity.application.exchange.Imports;
import fr.relais.capacity.application.exchange.MarkProspectUseCase;
import fr.relais.capacity.application.exchange.PreviewAvailability;
import fr.relais.capacity.application.exchange.PreviewImportUseCase;
import fr.relais.capacity.application.exchange.PreviewRegister;
import fr.relais.capacity.application.exchange.Prospects;
import fr.relais.capacity.application.exchange.ReadImportUseCase;
import fr.relais.capacity.application.exchange.ReadProspectsUseCase;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.exchange.ImportLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is needed for files that come in and go out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ExchangeUseCases {

    @Bean
    ImportLimits importLimits(ImportSettings settings) {
        return settings.limits();
    }

    @Bean
    PreviewImportUseCase previewImport(
            Imports imports, Prospects prospects, PreviewRegister register, PreviewAvailability availability) {
        return new PreviewImportUseCase(imports, prospects, register, availability);
    }

    @Bean
    PreviewRegister previewRegister(ImportFiles files, Prospects prospects, Territory territory) {
        return new PreviewRegister(files, prospects, territory);
    }

    @Bean
    PreviewAvailability previewAvailability(ImportFiles files, ReadCentresUseCase readCentres, Timers timers) {
        return new PreviewAvailability(files, readCentres, timers);
    }

    @Bean
    ApplyImportUseCase applyImport(
            Imports imports, Prospects prospects, Centres centres, ChangeCentreUseCase changeCentre) {
        return new ApplyImportUseCase(imports, prospects, new ApplyAvailability(centres, changeCentre));
    }

    @Bean
    ExportAvailabilityUseCase exportAvailability(
            ReadCentresUseCase readCentres, ExportFiles files, Territory territory) {
        return new ExportAvailabilityUseCase(readCentres, files, territory);
    }

    @Bean
    ReadImportUseCase readImport(Imports imports, Clock clock) {
        return new ReadImportUseCase(imports, clock);
    }

    @Bean
    ReadProspectsUseCase readProspects(Prospects prospects, Contacts contacts) {
        return new ReadProspectsUseCase(prospects, contacts);
    }

    @Bean
    MarkProspectUseCase markProspect(Contacts contacts) {
        return new MarkProspectUseCase(contacts);
    }
}
