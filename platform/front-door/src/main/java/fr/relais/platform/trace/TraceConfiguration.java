package fr.relais.platform.trace;

import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Traces are kept where somebody is named who takes them. */
@AutoConfiguration
@EnableConfigurationProperties(TraceSettings.class)
public class TraceConfiguration {

    @Bean
    SpanExport spanExport(TraceSettings settings, @Value("${spring.application.name}") String service) {
        return new SpanExport(settings.address(), service);
    }

    /** By the machine's own time, which is never shifted: only so the steps of several services fit each other. */
    @Bean
    Spans spans(SpanExport export, TraceSettings settings) {
        return new Spans(export.isWanted() ? export : null, settings.share(), InstantSource.system());
    }
}
