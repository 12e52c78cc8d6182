package fr.relais.platform.meters;

import java.util.List;

/**
 * What one part of a service exports. All beans of this type together are what leaves the service, and nothing else.
 */
public record ExportedMeters(List<ExportedMeter> all) {

    public ExportedMeters {
        all = List.copyOf(all);
    }

    /** These meters. */
    public static ExportedMeters of(ExportedMeter... meters) {
        return new ExportedMeters(List.of(meters));
    }
}
