package fr.relais.platform.audit.web;

import java.time.Clock;
import java.util.Set;

import fr.relais.platform.audit.Exposures;
import fr.relais.platform.audit.OpaqueNames;
import fr.relais.platform.audit.Register;
import fr.relais.platform.audit.RegisterExcerpts;
import fr.relais.platform.audit.RegisterExports;
import fr.relais.platform.web.CuriositySettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** Sees to it that requests are in the register, and that auditors can fetch it, and centres what is theirs. */
@AutoConfiguration
public class AuditWebConfiguration {

    @Bean
    WebEntries webEntries(OpaqueNames names, Clock clock) {
        return new WebEntries(names, clock);
    }

    @Bean
    DecisionFilter decisionFilter(Register register, WebEntries entries) {
        return new DecisionFilter(register, entries, System::nanoTime);
    }

    /** A service that says nothing about what it shows has everything registered. */
    @Bean
    ReadFilter readFilter(
            Register register, WebEntries entries, ObjectProvider<ShownByService> shown, ReadBudget budget) {
        var said = shown.getIfAvailable(() -> new ShownByService(Set.of(), Set.of()));
        return new ReadFilter(register, entries, said, budget);
    }

    @Bean
    ReadBudget readBudget(CuriositySettings settings, MeterRegistry meters) {
        return new ReadBudget(settings, System::nanoTime, meters);
    }

    /** The register of this service, under its own name. */
    @Bean
    RouterFunction<ServerResponse> registerOperations(
            RegisterExports exports, RegisterExcerpts excerpts, Exposures exposures, Clock clock) {
        var handler = new RegisterHandler(exports, excerpts);
        var shown = new ExposureHandler(exposures, clock);
        var register = "/v1/register/" + exports.service();
        return route().GET(register + "/blocks", handler::blocks)
                .GET(register + "/checkpoints", handler::checkpoint)
                .GET(register + "/key", handler::key)
                .GET(register + "/mine", handler::mine)
                .GET(register + "/exposures/{account}", shown::list)
                .build();
    }
}
