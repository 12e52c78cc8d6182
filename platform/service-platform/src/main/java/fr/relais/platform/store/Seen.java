package fr.relais.platform.store;

/**
 * A document as the database has, or had, it; and the aggregate that it says.
 *
 * @param stored what is beside the state: version, outbox, command ids, applied positions
 * @param state the aggregate
 */
record Seen<S>(StoredDocument stored, S state) {

    long version() {
        return stored.version();
    }
}
