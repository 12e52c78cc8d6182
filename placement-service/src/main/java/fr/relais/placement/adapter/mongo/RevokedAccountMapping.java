package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A revoked account as a document, and as the record that every service reads. */
final class RevokedAccountMapping implements AggregateMapping<RevokedAccount, RevokedAccount.Event> {

    @Override
    public Document write(RevokedAccount account) {
        return new Document("revokedAt", Date.from(account.revokedAt()));
    }

    @Override
    public RevokedAccount read(Document root) {
        return new RevokedAccount(text(root, "_id"), time(required(root, "state", Document.class), "revokedAt"));
    }

    @Override
    public Document lookup(RevokedAccount account) {
        return new Document();
    }

    @Override
    public List<OutgoingEvent> wire(RevokedAccount account, RevokedAccount.Event event) {
        var revoked = (RevokedAccount.Event.AccountRevoked) event;
        return List.of(new OutgoingEvent(
                Topics.PLACEMENT_EVENTS,
                account.digest(),
                PlacementMessages.ACCOUNT_REVOKED,
                data(revoked.revokedAt())));
    }

    @Override
    public boolean hasStateRecords() {
        return true;
    }

    @Override
    public Optional<OutgoingEvent> stateRecord(RevokedAccount account, long version) {
        return Optional.of(new OutgoingEvent(
                Topics.PLACEMENT_REVOCATIONS,
                account.digest(),
                PlacementMessages.REVOCATION,
                data(account.revokedAt())));
    }

    private static Map<String, Object> data(Instant revokedAt) {
        return Map.of("revokedAt", revokedAt.toString());
    }
}
