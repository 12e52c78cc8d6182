package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.oversight.Alerts;
import fr.relais.placement.domain.oversight.Allowance;
import fr.relais.placement.domain.oversight.Charge;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.Proposal;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.oversight.Raise;
import fr.relais.placement.domain.oversight.Search;
import fr.relais.placement.domain.oversight.Word;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** The account of an organisation as a document: who submitted is a keyed name, and where it may lead is sealed. */
final class OversightMapping implements AggregateMapping<Oversight, OversightEvent> {

    @Override
    public Document write(Oversight account) {
        var state = new Document("ref", account.ref().value())
                .append(
                        "charges",
                        account.charges().stream().map(OversightMapping::write).toList())
                .append(
                        "searches",
                        account.searches().stream().map(OversightMapping::write).toList())
                .append("alerts", write(account.alerts()));
        var raise = account.allowance().raise();
        if (raise != null) {
            state.append("raise", write(raise));
        }
        var first = account.allowance().first();
        if (first != null) {
            state.append("proposed", write(first));
        }
        var quarantine = account.quarantine();
        if (quarantine != null) {
            state.append("quarantine", write(quarantine));
        }
        return state;
    }

    @Override
    public Oversight read(Document root) {
        var state = required(root, "state", Document.class);
        return new Oversight(
                text(root, "_id"),
                new Reference(text(state, "ref")),
                documents(state, "charges").stream()
                        .map(OversightMapping::charge)
                        .toList(),
                documents(state, "searches").stream()
                        .map(OversightMapping::search)
                        .toList(),
                new Allowance(
                        raise(state.get("raise", Document.class)), proposal(state.get("proposed", Document.class))),
                alerts(required(state, "alerts", Document.class)),
                quarantine(state.get("quarantine", Document.class)));
    }

    private static Document write(Charge charge) {
        return new Document("request", charge.request().toString())
                .append("by", charge.caseworker())
                .append("at", Date.from(charge.at()));
    }

    private static Charge charge(Document charge) {
        return new Charge(request(charge), text(charge, "by"), time(charge, "at"));
    }

    private static Document write(Search search) {
        return new Document("request", search.request().toString())
                .append("zones", new Binary(search.zones().bytes()))
                .append("at", Date.from(search.at()))
                .append("seen", search.lookedAt());
    }

    private static Search search(Document search) {
        return new Search(
                request(search),
                new SealedFile(required(search, "zones", Binary.class).getData()),
                time(search, "at"),
                required(search, "seen", Boolean.class));
    }

    private static RequestId request(Document one) {
        return new RequestId(UUID.fromString(text(one, "request")));
    }

    private static Document write(Raise raise) {
        return new Document("aPerson", raise.aPerson())
                .append("organisation", raise.organisation())
                .append("until", Date.from(raise.until()));
    }

    private static @Nullable Raise raise(@Nullable Document raise) {
        return raise == null
                ? null
                : new Raise(integer(raise, "aPerson"), integer(raise, "organisation"), time(raise, "until"));
    }

    private static Document write(Proposal first) {
        return new Document("aPerson", first.aPerson())
                .append("organisation", first.organisation())
                .append("person", first.word().person())
                .append("of", first.word().organisation())
                .append("at", Date.from(first.word().at()));
    }

    private static @Nullable Proposal proposal(@Nullable Document first) {
        return first == null
                ? null
                : new Proposal(
                        integer(first, "aPerson"),
                        integer(first, "organisation"),
                        new Word(text(first, "person"), text(first, "of"), time(first, "at")));
    }

    private static Document write(Alerts alerts) {
        return new Document("quotaAt", date(alerts.quotaAt()))
                .append(
                        "patterns",
                        alerts.patterns().stream().map(Enum::name).sorted().toList())
                .append("patternsAt", date(alerts.patternsAt()));
    }

    private static Alerts alerts(Document alerts) {
        return new Alerts(
                optionalTime(alerts, "quotaAt"),
                texts(alerts, "patterns").stream().map(Pattern::valueOf).collect(Collectors.toUnmodifiableSet()),
                optionalTime(alerts, "patternsAt"));
    }

    private static Document write(Quarantine quarantine) {
        return new Document("cause", quarantine.cause().name())
                .append("since", Date.from(quarantine.since()))
                .append(
                        "vouched",
                        quarantine.vouched().stream()
                                .map(RequestId::toString)
                                .sorted()
                                .toList())
                .append("usedAt", date(quarantine.usedAt()));
    }

    private static @Nullable Quarantine quarantine(@Nullable Document quarantine) {
        return quarantine == null
                ? null
                : new Quarantine(
                        Cause.valueOf(text(quarantine, "cause")),
                        time(quarantine, "since"),
                        texts(quarantine, "vouched").stream()
                                .map(UUID::fromString)
                                .map(RequestId::new)
                                .collect(Collectors.toUnmodifiableSet()),
                        optionalTime(quarantine, "usedAt"));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    @Override
    public Document lookup(Oversight account) {
        var lookup = new Document();
        account.due().ifPresent(due -> lookup.append("due", Date.from(due)));
        var quarantine = account.quarantine();
        if (quarantine != null) {
            lookup.append("quarantinedAt", Date.from(quarantine.since()));
        }
        return lookup;
    }

    @Override
    public List<OutgoingEvent> wire(Oversight account, OversightEvent event) {
        return OversightMessages.of(account.ref(), event);
    }
}
