package fr.relais.figures.adapter.mongo;

import fr.relais.figures.config.StatisticsSettings;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import fr.relais.platform.store.DatabaseAtStart;
import org.springframework.core.annotation.Order;

/** The database of the statistics, as every other. */
@Order(115)
final class StatisticsDatabaseCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        database(starting).settings(starting);
    }

    @Override
    public void surroundings(Starting starting) {
        database(starting).surroundings(starting);
    }

    private static DatabaseAtStart database(Starting starting) {
        var store = starting.settings(StatisticsSettings.class).store();
        return DatabaseAtStart.of("relais.statistics.store", store.settings());
    }
}
