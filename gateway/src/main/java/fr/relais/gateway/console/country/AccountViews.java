package fr.relais.gateway.console.country;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What placement-service tells coordinators of organisations that ask for places, as far as pages show it. */
final class AccountViews {

    private AccountViews() {}

    record Organisations(List<Organisation> organisations) {}

    record Organisation(String organisation, String kind, String departement) {}

    record Overseen(List<Line> organisations) {}

    record Line(
            String organisation,
            int submitted,
            int most,
            @Nullable List<String> patterns,
            @Nullable Quarantine quarantine) {}

    record Quarantine(String cause, Instant since, @Nullable Instant usedAt) {}

    /**
     * An organisation, and what is known of its searches.
     *
     * @param line absent for one that has never asked for anything
     */
    record Watched(Organisation organisation, @Nullable Line line) {

        public String name() {
            return organisation.organisation();
        }

        public @Nullable Quarantine quarantine() {
            return line == null ? null : line.quarantine();
        }

        public List<String> patterns() {
            return line == null || line.patterns() == null ? List.of() : line.patterns();
        }

        public boolean asks() {
            return line != null;
        }

        int rank() {
            if (quarantine() != null) {
                return 0;
            }
            return patterns().isEmpty() ? 2 : 1;
        }
    }
}
