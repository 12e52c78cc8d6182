package fr.relais.platform.meters;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Sees to it that nothing is exported that is on no list. */
@AutoConfiguration
public class MetersConfiguration {

    @Bean
    ExportedMeters libraryMeters() {
        return LibraryMeters.ALL;
    }

    @Bean
    MeterFilter onlyExported(ObjectProvider<ExportedMeters> lists) {
        return new OnlyExported(lists.stream().toList());
    }
}
