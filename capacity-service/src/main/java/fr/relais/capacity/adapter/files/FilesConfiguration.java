package fr.relais.capacity.adapter.files;

import fr.relais.capacity.application.exchange.ExportFiles;
import fr.relais.capacity.application.exchange.ImportFiles;
import fr.relais.capacity.domain.exchange.ImportLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads and writes files beside the event loops, never on them. */
@Configuration(value = "capacityFilesConfiguration", proxyBeanMethods = false)
class FilesConfiguration {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    @Bean(destroyMethod = "dispose")
    Scheduler fileThreads() {
        return Schedulers.newBoundedElastic(AT_ONCE, WAITING, "files", 60, true);
    }

    @Bean
    ImportFiles importFiles(ImportLimits limits, Scheduler fileThreads) {
        return new FilesFromDisk(limits, fileThreads);
    }

    @Bean
    ExportFiles exportFiles(Scheduler fileThreads) {
        return new ExportFilesInMemory(fileThreads);
    }
}
