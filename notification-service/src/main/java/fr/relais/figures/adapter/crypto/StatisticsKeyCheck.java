package fr.relais.figures.adapter.crypto;

import fr.relais.figures.config.StatisticsSettings;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The key of the statistics can be used; without it nothing told could be read again. */
@Order(60)
final class StatisticsKeyCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var unused = SealConfiguration.key(
                starting.settings(StatisticsSettings.class).keyFile());
    }
}
