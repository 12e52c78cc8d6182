package fr.relais.statistics.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.relais.statistics.fact.Code;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a table counts, said in both languages.
 *
 * @param categories in the order in which they are printed
 * @param partOf the series to which the categories add up; null where a request may be in several or in none
 * @param reading in which categories a request counts
 */
public record TableDefinition(
        String id,
        Words title,
        Words meaning,
        List<Code> categories,
        @Nullable Series partOf,
        Reading reading) {

    public TableDefinition {
        categories = List.copyOf(categories);
    }

    /** In which categories a request counts, each once. */
    @FunctionalInterface
    public interface Reading {

        Set<? extends Code> of(Fact fact);
    }

    public List<Series> series() {
        return categories.stream()
                .map(category -> new Series(id, category.code()))
                .toList();
    }

    /** The series to which the categories add up in every period, where they do. */
    public Optional<Series> whole() {
        return Optional.ofNullable(partOf);
    }
}
