package fr.relais.platform.time;

import fr.relais.platform.start.CannotStart;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** Nobody shifts the clock of a service that people depend on. */
@Order(50)
final class ClockCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        if (starting.settings(ClockSettings.class).file() != null && !starting.is("sandbox")) {
            throw new CannotStart("relais.clock.file is for the sandbox profile only");
        }
    }
}
