package fr.relais.statistics.publication;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;

/** Ways to publish that leak. None of them can be reached from production code. */
enum Plants {
    COMPLEMENTARY_SUPPRESSION_OFF {
        @Override
        YearFigures of(List<FrozenQuarter> quarters, Audience audience) {
            return printed(
                    CountedYear.of(quarters),
                    (cell, year) -> isLarge(cell, year, audience)
                            ? Figure.of(year.rounded().get(cell))
                            : Figure.HIDDEN);
        }
    },
    ROUNDING_AND_COMPLEMENTARY_SUPPRESSION_OFF {
        @Override
        YearFigures of(List<FrozenQuarter> quarters, Audience audience) {
            return printed(
                    CountedYear.of(quarters),
                    (cell, year) ->
                            year.count(cell) >= audience.threshold() ? Figure.of(year.count(cell)) : Figure.HIDDEN);
        }
    },
    ZEROS_SHOWN {
        @Override
        YearFigures of(List<FrozenQuarter> quarters, Audience audience) {
            var well = Protection.roundedAndHidden(quarters, audience);
            return printed(
                    CountedYear.of(quarters),
                    (cell, year) -> year.count(cell) == 0
                            ? Figure.of(0)
                            : well.figures().get(cell));
        }
    },
    YEAR_IS_THE_TRUE_SUM {
        @Override
        YearFigures of(List<FrozenQuarter> quarters, Audience audience) {
            var well = Protection.roundedAndHidden(quarters, audience);
            return printed(
                    CountedYear.of(quarters),
                    (cell, year) -> cell.period() instanceof CalendarYear && year.count(cell) >= audience.threshold()
                            ? Figure.of(year.count(cell))
                            : well.figures().get(cell));
        }
    },
    EACH_AUDIENCE_BY_ITSELF {
        @Override
        YearFigures of(List<FrozenQuarter> quarters, Audience audience) {
            if (audience == Audience.RAPPORTEUR) {
                return Protection.roundedAndHidden(quarters, audience);
            }
            var rapporteur = Protection.roundedAndHidden(quarters, Audience.RAPPORTEUR);
            var well = Protection.roundedAndHidden(quarters, audience);
            return printed(
                    CountedYear.of(quarters),
                    (cell, year) ->
                            rapporteur.hidden().get(cell) == Reason.PROTECTS_ANOTHER && isLarge(cell, year, audience)
                                    ? Figure.of(year.rounded().get(cell))
                                    : well.figures().get(cell));
        }
    },
    THRESHOLD_OF_THE_RAPPORTEUR_FOR_ALL {
        @Override
        YearFigures of(List<FrozenQuarter> quarters, Audience audience) {
            return Protection.roundedAndHidden(quarters, Audience.RAPPORTEUR);
        }
    };

    abstract YearFigures of(List<FrozenQuarter> quarters, Audience audience);

    Publisher publisher() {
        return new Publisher(this::of);
    }

    private static boolean isLarge(Cell cell, CountedYear year, Audience audience) {
        return year.rounded().get(cell) >= audience.shownFrom() && year.count(cell) >= audience.threshold();
    }

    private static YearFigures printed(CountedYear year, BiFunction<Cell, CountedYear, Figure> figure) {
        var figures = new TreeMap<Cell, Figure>();
        var hidden = new TreeMap<Cell, Reason>();
        for (var cell : year.rounded().keySet()) {
            var printed = figure.apply(cell, year);
            figures.put(cell, printed);
            if (printed.number().isEmpty()) {
                hidden.put(cell, Reason.TOO_FEW);
            }
        }
        return new YearFigures(figures, hidden);
    }
}
