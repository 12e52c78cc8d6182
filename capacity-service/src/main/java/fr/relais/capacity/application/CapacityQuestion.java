package fr.relais.capacity.application;

import java.util.Objects;

import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.Cell;
import fr.relais.capacity.domain.national.Site;
import fr.relais.capacity.domain.national.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the country. What is absent does not narrow.
 *
 * @param by what makes a row
 * @param kind only centres of this kind
 * @param duration only units of this duration class
 * @param taken only units that take these
 */
public record CapacityQuestion(
        By by,
        @Nullable CentreKind kind,
        @Nullable DurationClass duration,
        @Nullable Taken taken) {

    /** What makes a row. */
    public enum By {
        REGION,
        DEPARTEMENT,
        KIND,
        DURATION,
        PUBLIC;

        /** Whether each centre is in one row. */
        boolean ofCentres() {
            return this == REGION || this == DEPARTEMENT || this == KIND;
        }
    }

    public static CapacityQuestion by(By by) {
        return new CapacityQuestion(by, null, null, null);
    }

    boolean isAbout(Site site) {
        return kind == null || Objects.equals(kind, site.kind());
    }

    boolean isAbout(Cell cell) {
        return isAbout(cell.site())
                && (duration == null || duration == cell.duration())
                && (taken == null || cell.takes().contains(taken));
    }
}
