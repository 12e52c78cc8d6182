package fr.relais.platform.start;

import java.util.Optional;

import fr.relais.platform.door.Unspoken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why a service does not start. Boot would say it in a picture of many lines that quotes the value, or
 * with everything an exception says; so whatever the reason is, this answers first.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartLine implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartLine.class);

    private final @Nullable ConfigurableApplicationContext context;

    StartLine(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (context == null || !context.getEnvironment().containsProperty("spring.application.name")) {
            return false;
        }
        var reason = reason(failure);
        if (reason.isPresent()) {
            log.error("does not start: {}", reason.get());
        } else {
            log.error("does not start, and not for a setting", Unspoken.of(failure));
        }
        return true;
    }

    private static Optional<String> reason(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof CannotStart known) {
                return Optional.ofNullable(known.getMessage());
            }
            if (one instanceof PortInUseException taken) {
                return Optional.of("port " + taken.getPort() + " is taken");
            }
        }
        return BadSettings.boundIn(failure)
                .map(name -> BadSettings.reason(failure, name).getMessage());
    }
}
