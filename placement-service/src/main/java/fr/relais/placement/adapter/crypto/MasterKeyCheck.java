package fr.relais.placement.adapter.crypto;

import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The master key can be used; without it no file could be opened. */
@Order(60)
final class MasterKeyCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var unused = MasterKeys.read(starting.settings(MasterKeySettings.class).keyFile());
    }
}
