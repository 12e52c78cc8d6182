package fr.relais.capacity.adapter.mongo;

import java.util.Date;
import java.util.List;

import fr.relais.blocks.Actor;
import fr.relais.capacity.application.exchange.EditionPlan;
import fr.relais.capacity.application.exchange.FileImport;
import fr.relais.capacity.domain.exchange.ImportCounts;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportReport;
import fr.relais.capacity.domain.exchange.ImportState;
import fr.relais.capacity.domain.exchange.RowError;
import fr.relais.capacity.domain.exchange.RowFault;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** An import as stored, both directions side by side. */
final class ImportDocuments {

    private ImportDocuments() {}

    static Document write(FileImport stored) {
        return new Document("_id", stored.reference())
                .append("kind", stored.kind().name())
                .append("by", actor(stored.by()))
                .append("at", Date.from(stored.at()))
                .append("digest", stored.digest())
                .append("state", stored.state().name())
                .append("counts", counts(stored.report().counts()))
                .append(
                        "errors",
                        stored.report().errors().stream()
                                .map(ImportDocuments::error)
                                .toList())
                .append("edition", stored.edition().staged())
                .append("base", stored.edition().base())
                .append("plan", PlanDocuments.write(stored.plan()));
    }

    static FileImport read(Document document) {
        return new FileImport(
                text(document, "_id"),
                ImportKind.valueOf(text(document, "kind")),
                actor(required(document, "by", Document.class)),
                time(document, "at"),
                text(document, "digest"),
                ImportState.valueOf(text(document, "state")),
                new ImportReport(counts(required(document, "counts", Document.class)), errors(document)),
                new EditionPlan(text(document, "edition"), text(document, "base")),
                PlanDocuments.read(required(document, "plan", Document.class)));
    }

    static Document actor(Actor actor) {
        return new Document("subject", actor.subject())
                .append("role", actor.role())
                .append("organisation", actor.organisation());
    }

    static Actor actor(Document document) {
        return new Actor(text(document, "subject"), text(document, "role"), text(document, "organisation"));
    }

    private static Document counts(ImportCounts counts) {
        return new Document("create", counts.create())
                .append("update", counts.update())
                .append("unchanged", counts.unchanged())
                .append("remove", counts.remove())
                .append("reject", counts.reject())
                .append("ignored", counts.ignored());
    }

    private static ImportCounts counts(Document document) {
        return new ImportCounts(
                integer(document, "create"),
                integer(document, "update"),
                integer(document, "unchanged"),
                integer(document, "remove"),
                integer(document, "reject"),
                integer(document, "ignored"));
    }

    private static Document error(RowError error) {
        return new Document("row", error.row())
                .append("column", error.column())
                .append("code", error.code().name());
    }

    private static List<RowError> errors(Document document) {
        return documents(document, "errors").stream()
                .map(error -> new RowError(
                        integer(error, "row"), text(error, "column"), RowFault.valueOf(text(error, "code"))))
                .toList();
    }
}
