package fr.relais.platform.store;

import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The service's own database. */
@Order(110)
final class DatabaseCheck implements StartCheck {

    private static final String NAME = "relais.mongodb";

    @Override
    public void settings(Starting starting) {
        DatabaseAtStart.of(NAME, starting.settings(MongoSettings.class)).settings(starting);
    }

    @Override
    public void surroundings(Starting starting) {
        DatabaseAtStart.of(NAME, starting.settings(MongoSettings.class)).surroundings(starting);
    }
}
