package fr.relais.capacity.application.exchange;

import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportReport;
import fr.relais.capacity.domain.exchange.ImportState;

/**
 * A file that was sent once, and what it would do or has done.
 *
 * @param reference by which who sent it finds it again
 * @param by who sent it
 * @param digest of the file, by which a repeat is told from another file
 * @param edition for the register: what will become current
 * @param plan for a table of availability: what each row will do
 */
public record FileImport(
        String reference,
        ImportKind kind,
        Actor by,
        Instant at,
        String digest,
        ImportState state,
        ImportReport report,
        EditionPlan edition,
        AvailabilityPlan plan) {

    /** What came of reading a file. */
    static FileImport preview(Upload upload, ImportReport report, EditionPlan edition, AvailabilityPlan plan) {
        return new FileImport(
                upload.reference(),
                upload.kind(),
                upload.by(),
                upload.at(),
                upload.digest(),
                ImportState.PREVIEWED,
                report,
                edition,
                plan);
    }

    /** The same import, now applied: what it would have done is no longer kept. */
    public FileImport applied(ImportReport done) {
        return new FileImport(
                reference, kind, by, at, digest, ImportState.APPLIED, done, edition, AvailabilityPlan.NONE);
    }
}
