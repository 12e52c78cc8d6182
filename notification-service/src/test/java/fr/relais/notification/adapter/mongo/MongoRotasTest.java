package fr.relais.notification.adapter.mongo;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.duty.Rotas;
import fr.relais.notification.application.duty.RotasContract;

/** Rotas in the store that the service uses. */
class MongoRotasTest extends RotasContract {

    @Override
    protected Rotas rotas() {
        return RunningService.shared().bean(Rotas.class);
    }
}
