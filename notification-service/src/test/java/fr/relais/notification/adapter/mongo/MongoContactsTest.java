package fr.relais.notification.adapter.mongo;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.application.contact.ContactsContract;

/** Contacts in the store that the service uses. */
class MongoContactsTest extends ContactsContract {

    @Override
    protected Contacts contacts() {
        return RunningService.shared().bean(Contacts.class);
    }
}
