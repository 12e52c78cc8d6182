package fr.relais.capacity.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import fr.relais.capacity.domain.national.Figures;
import fr.relais.capacity.domain.national.NationalView;
import reactor.core.publisher.Mono;

/**
 * Keeps what the country looks like now as the record of the day. The last look of a day stays: a day is closed when
 * nobody can look at it any more. Nothing is added up over time, so nothing is lost or doubled by a crash or a replica.
 */
public final class KeepHistoryUseCase {

    /** A day of the whole country, overseas included, is one of Paris: the coordinator's. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final NationalCapacity capacity;
    private final Territory territory;
    private final History history;

    public KeepHistoryUseCase(NationalCapacity capacity, Territory territory, History history) {
        this.capacity = capacity;
        this.territory = territory;
        this.history = history;
    }

    /** One look. Does nothing before everything announced has been read. */
    public Mono<Void> handle() {
        return Mono.defer(() -> capacity.caughtUp() ? history.keep(capacity.look(this::records)) : Mono.empty());
    }

    private List<DayRecord> records(NationalView view) {
        var day = LocalDate.ofInstant(view.at(), PARIS);
        var counts = view.count(cell -> true, cell -> List.of(cell.site().departement()));
        return territory
                .codes()
                .map(code -> new DayRecord(day, code, view.at(), Figures.of(counts.of(code))))
                .toList();
    }
}
