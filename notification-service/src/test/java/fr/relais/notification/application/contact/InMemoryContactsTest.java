package fr.relais.notification.application.contact;

/** The map does what the real one must do. */
class InMemoryContactsTest extends ContactsContract {

    private final InMemoryContacts contacts = new InMemoryContacts();

    @Override
    protected Contacts contacts() {
        return contacts;
    }
}
