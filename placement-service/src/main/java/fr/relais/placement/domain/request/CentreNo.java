package fr.relais.placement.domain.request;

import org.jspecify.annotations.Nullable;

/**
 * A centre's no, with a reason of the catalogue and its author (INV-11).
 *
 * @param repeated whether the centre has refused so often of late that the coordinator looks at it
 * @param text what it wrote, sealed, for the coordinator alone; absent when nothing
 */
public record CentreNo(
        RefusalReason reason,
        String by,
        boolean repeated,
        @Nullable SealedFile text) {

    Scrutiny scrutiny() {
        var cause = cause();
        return cause == null ? Scrutiny.NONE : Scrutiny.due(cause, text);
    }

    private @Nullable ReviewCause cause() {
        if (reason.reviewed()) {
            return ReviewCause.REASON;
        }
        if (repeated) {
            return ReviewCause.REPEATED;
        }
        return text == null ? null : ReviewCause.TEXT;
    }
}
