package fr.relais.capacity.application.exchange;

import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportReport;
import fr.relais.capacity.domain.exchange.ImportState;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent once, and what it would do or has done.
 *
 * @param reference by which who sent it finds it again
 * @param by who sent it
 * @param digest of the file, by which a repeat is told from another file
 * @param base for the register: the edition that the preview was compared with; absent when there was none
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
        @Nullable String base,
        AvailabilityPlan plan) {

    /** What came of reading a file. */
    static FileImport preview(Upload upload, ImportReport report, @Nullable String base, AvailabilityPlan plan) {
        return new FileImport(
                upload.reference(),
                upload.kind(),
                upload.by(),
                upload.at(),
                upload.digest(),
                ImportState.PREVIEWED,
                report,
                base,
                plan);
    }

    /** Under which what it holds is kept. */
    String edition() {
        return reference + '.' + digest;
    }

    /** The same import, now applied. */
    public FileImport applied(ImportReport done) {
        return new FileImport(reference, kind, by, at, digest, ImportState.APPLIED, done, base, plan);
    }
}
