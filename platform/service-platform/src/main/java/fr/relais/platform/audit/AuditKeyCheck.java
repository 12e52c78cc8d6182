package fr.relais.platform.audit;

import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The key that signs the register can be used. */
@Order(60)
final class AuditKeyCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var unused = CheckpointKey.read(starting.settings(AuditSettings.class).keyFile());
    }
}
