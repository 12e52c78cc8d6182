package fr.relais.notification.application;

/** The inboxes of the other tests do what inboxes do. */
class InMemoryInboxesTest extends InboxesContract {

    private final Inboxes inboxes = new InMemoryInboxes();

    @Override
    protected Inboxes inboxes() {
        return inboxes;
    }
}
