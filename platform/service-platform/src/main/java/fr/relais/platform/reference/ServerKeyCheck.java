package fr.relais.platform.reference;

import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The key under which ids are derived can be read and is long enough. */
@Order(60)
final class ServerKeyCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var unused = ReferenceConfiguration.key(
                starting.settings(ReferenceSettings.class).keyFile());
    }
}
