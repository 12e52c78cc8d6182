package fr.relais.testing.canary.config;

import org.springframework.beans.factory.annotation.Value;

/** Breaks: settings are records, not single values. */
class SingleValue {
    @Value("${something}")
    String something;
}
