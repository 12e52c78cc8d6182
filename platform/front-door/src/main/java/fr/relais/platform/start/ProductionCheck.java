package fr.relais.platform.start;

import java.util.Optional;

import org.springframework.core.annotation.Order;

/** What is the same for all services in production; what is of one part, that part says itself. */
@Order(30)
final class ProductionCheck implements StartCheck {

    private static final String ANY = "0";

    @Override
    public void settings(Starting starting) {
        starting.requireInProduction(!starting.is("sandbox"), "spring.profiles.active without sandbox");
        // Where callers are, nobody asks how the service is; without a port of its own that is where callers are.
        starting.requireInProduction(
                starting.setting("management.server.port")
                        .filter(port -> port.equals(ANY)
                                || !starting.setting("server.port").equals(Optional.of(port)))
                        .isPresent(),
                "management.server.port to be another than server.port");
    }
}
