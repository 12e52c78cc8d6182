package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.account.Alert;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** A revoked account as a document, and as the record that every service reads. */
final class RevokedAccountMapping implements AggregateMapping<RevokedAccount, RevokedAccount.Event> {

    @Override
    public Document write(RevokedAccount account) {
        var state = new Document("revokedAt", Date.from(account.revokedAt()));
        var alert = account.alert();
        return alert == null ? state : state.append("alert", write(alert));
    }

    private static Document write(Alert alert) {
        return new Document("account", alert.account())
                .append("since", Date.from(alert.since()))
                .append("pending", alert.pending())
                .append("told", alert.told().stream().sorted().toList());
    }

    @Override
    public RevokedAccount read(Document root) {
        var state = required(root, "state", Document.class);
        return new RevokedAccount(
                text(root, "_id"), time(state, "revokedAt"), alert(state.get("alert", Document.class)));
    }

    /** What was stored before anybody was told has none. */
    private static @Nullable Alert alert(@Nullable Document alert) {
        return alert == null
                ? null
                : new Alert(
                        text(alert, "account"),
                        time(alert, "since"),
                        required(alert, "pending", Boolean.class),
                        Set.copyOf(texts(alert, "told")));
    }

    @Override
    public Document lookup(RevokedAccount account) {
        var alert = account.alert();
        return alert != null && alert.pending() ? new Document("toAlert", Date.from(alert.since())) : new Document();
    }

    @Override
    public List<OutgoingEvent> wire(RevokedAccount account, RevokedAccount.Event event) {
        if (event instanceof RevokedAccount.Event.Told told) {
            return List.of(RequestMessages.notice(told.notice(), told.key().value()));
        }
        if (event instanceof RevokedAccount.Event.AccountRevoked revoked) {
            return List.of(new OutgoingEvent(
                    Topics.PLACEMENT_EVENTS,
                    account.digest(),
                    PlacementMessages.ACCOUNT_REVOKED,
                    data(revoked.revokedAt())));
        }
        // That everybody has been told says how many there were, to whoever counts.
        return List.of();
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
