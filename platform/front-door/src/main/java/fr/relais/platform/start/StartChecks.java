package fr.relais.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Runs every {@link StartCheck} when all settings are known and nothing has begun: no bean, no connection that stays,
 * no port. Then it says with what the service starts.
 */
final class StartChecks implements ApplicationListener<ApplicationPreparedEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(StartChecks.class);

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var context = event.getApplicationContext();
        // A program of ours that is no service has no name, and settings that are its own affair.
        if (!context.getEnvironment().containsProperty("spring.application.name")) {
            return;
        }
        var loader = context.getClassLoader();
        var starting = new Starting(context.getEnvironment(), KnownSettings.of(loader));
        var checks = SpringFactoriesLoader.forDefaultResourceLocation(loader).load(StartCheck.class);
        checks.forEach(check -> check.settings(starting));
        if (!endsBeforeAnythingBegins()) {
            checks.forEach(check -> check.surroundings(starting));
        }
        log.info("starts with {}", EffectiveSettings.of(starting));
    }

    /** So does the start by which an image learns what a service loads: nobody is there whom it could ask. */
    private static boolean endsBeforeAnythingBegins() {
        return DefaultLifecycleProcessor.ON_REFRESH_VALUE.equals(SpringProperties.getProperty(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
