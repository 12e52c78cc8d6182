package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.List;

import fr.relais.capacity.application.exchange.FileImport;
import fr.relais.capacity.domain.exchange.ImportCounts;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportState;
import fr.relais.capacity.domain.exchange.RowError;

/**
 * An import, as who sent it sees it.
 *
 * @param text the counts in one sentence, in both languages
 * @param errors one at least of every row that is left out; {@code counts.reject} is the number of these rows
 */
record ImportResponse(
        String reference,
        ImportKind kind,
        ImportState state,
        Instant at,
        ImportCounts counts,
        Text text,
        List<RowError> errors) {

    record Text(String fr, String en) {

        static Text of(ImportState state, ImportCounts counts) {
            var done = state == ImportState.APPLIED;
            var french = done ? "a créé %d / a modifié %d / a rejeté %d" : "créera %d / modifiera %d / rejette %d";
            var english = done ? "created %d / changed %d / rejected %d" : "will create %d / change %d / rejects %d";
            return new Text(
                    sentence(french, counts) + removed(done ? " / a retiré %d" : " / retirera %d", counts),
                    sentence(english, counts) + removed(done ? " / removed %d" : " / removes %d", counts));
        }

        private static String sentence(String pattern, ImportCounts counts) {
            return pattern.formatted(counts.create(), counts.update(), counts.reject());
        }

        /** Nothing is taken off a list without being said: half a file looks like a register of half as many. */
        private static String removed(String pattern, ImportCounts counts) {
            return counts.remove() == 0 ? "" : pattern.formatted(counts.remove());
        }
    }

    static ImportResponse of(FileImport shown) {
        var counts = shown.report().counts();
        return new ImportResponse(
                shown.reference(),
                shown.kind(),
                shown.state(),
                shown.at(),
                counts,
                Text.of(shown.state(), counts),
                shown.report().errors());
    }
}
