package fr.relais.notification.adapter.mongo;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.InboxesContract;

/** The same as the inboxes in memory, on a database. */
class MongoInboxesTest extends InboxesContract {

    @Override
    protected Inboxes inboxes() {
        return RunningService.shared().bean(Inboxes.class);
    }
}
