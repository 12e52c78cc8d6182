package fr.relais.placement.config;

import fr.relais.platform.client.ClientSettings;
import fr.relais.platform.start.CannotStart;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** Where somebody is hidden no setting opens the way to her; and without a name of its own nobody gives it a bed. */
@Order(15)
final class PlacementCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        starting.requireInProduction(
                starting.settings(QuotaSettings.class).narrowWaits(), "relais.quotas.narrow-waits");
        if (starting.settings(ClientSettings.class).id() == null) {
            throw new CannotStart("relais.client.id is required");
        }
    }
}
