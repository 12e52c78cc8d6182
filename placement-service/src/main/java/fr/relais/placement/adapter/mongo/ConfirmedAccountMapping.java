package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.account.ConfirmedAccount;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A confirmed account as a document, and as the record that every service reads. */
final class ConfirmedAccountMapping implements AggregateMapping<ConfirmedAccount, ConfirmedAccount.Event> {

    @Override
    public Document write(ConfirmedAccount account) {
        return new Document("confirmedAt", Date.from(account.confirmedAt()));
    }

    @Override
    public ConfirmedAccount read(Document root) {
        return new ConfirmedAccount(text(root, "_id"), time(required(root, "state", Document.class), "confirmedAt"));
    }

    @Override
    public Document lookup(ConfirmedAccount account) {
        return new Document();
    }

    @Override
    public List<OutgoingEvent> wire(ConfirmedAccount account, ConfirmedAccount.Event event) {
        var confirmed = (ConfirmedAccount.Event.AccountConfirmed) event;
        return List.of(new OutgoingEvent(
                Topics.PLACEMENT_EVENTS,
                account.digest(),
                PlacementMessages.ACCOUNT_CONFIRMED,
                data(confirmed.confirmedAt())));
    }

    @Override
    public boolean hasStateRecords() {
        return true;
    }

    @Override
    public Optional<OutgoingEvent> stateRecord(ConfirmedAccount account, long version) {
        return Optional.of(new OutgoingEvent(
                Topics.PLACEMENT_CONFIRMATIONS,
                account.digest(),
                PlacementMessages.CONFIRMATION,
                data(account.confirmedAt())));
    }

    private static Map<String, Object> data(Instant confirmedAt) {
        return Map.of("confirmedAt", confirmedAt.toString());
    }
}
