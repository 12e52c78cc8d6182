package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.UUID;

import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Track;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** Submissions as documents: the case file sealed, and in clear only what a list needs. */
final class SubmissionDocuments {

    private SubmissionDocuments() {}

    static Document write(Submission submission) {
        var document = new Document("organisation", submission.organisation())
                .append("referrerRef", submission.referrerRef().value())
                .append("coordinatorRef", submission.coordinatorRef().value())
                .append("household", submission.household().value())
                .append("track", submission.track().name())
                .append("tier", submission.tier().name())
                .append("people", submission.people())
                .append("submittedAt", Date.from(submission.submittedAt()))
                .append("seniority", Date.from(submission.seniority()))
                .append("file", new Binary(submission.file().bytes()))
                .append("policy", PolicyDocuments.write(submission.policy()));
        if (submission.block() != null) {
            document.append("block", submission.block().toString());
        }
        return document;
    }

    static Submission submission(Document document) {
        return new Submission(
                text(document, "organisation"),
                reference(document, "referrerRef"),
                reference(document, "coordinatorRef"),
                reference(document, "household"),
                Track.valueOf(text(document, "track")),
                DangerTier.valueOf(text(document, "tier")),
                integer(document, "people"),
                time(document, "submittedAt"),
                time(document, "seniority"),
                new SealedFile(required(document, "file", Binary.class).getData()),
                PolicyDocuments.policy(document.get("policy", Document.class)),
                block(document));
    }

    private static @Nullable BlockId block(Document document) {
        var id = document.getString("block");
        return id == null ? null : new BlockId(UUID.fromString(id));
    }

    private static Reference reference(Document document, String field) {
        return new Reference(text(document, field));
    }
}
