package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import fr.relais.capacity.application.HistoryDay;
import fr.relais.capacity.application.HistoryQuestion;
import fr.relais.capacity.application.ReadHistoryUseCase;
import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.national.Figures;
import fr.relais.platform.web.BadInput;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the country looked like, day by day, for the coordinator. */
@Component
final class HistoryHandler {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    /** One place on one day. */
    record PlaceResponse(String code, String name, long open, long held, long occupied, long unavailable) {

        static PlaceResponse of(HistoryDay.Row row) {
            var figures = row.figures();
            return new PlaceResponse(
                    row.place().code(),
                    row.place().name(),
                    figures.open(),
                    figures.held(),
                    figures.occupied(),
                    figures.unavailable());
        }
    }

    record DayResponse(LocalDate day, Instant at, boolean closed, List<PlaceResponse> rows, Figures total) {

        static DayResponse of(HistoryDay day) {
            return new DayResponse(
                    day.day(),
                    day.at(),
                    day.closed(),
                    day.rows().stream().map(PlaceResponse::of).toList(),
                    day.total());
        }
    }

    record HistoryResponse(String by, LocalDate from, LocalDate to, List<DayResponse> days) {}

    private final Access access;
    private final ReadHistoryUseCase readHistory;

    HistoryHandler(Access access, ReadHistoryUseCase readHistory) {
        this.access = access;
        this.readHistory = readHistory;
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(request, Action.READ_CAPACITY, () -> {
            var question = question(request);
            return readHistory
                    .handle(question)
                    .map(days -> new HistoryResponse(
                            Choices.inSmallLetters(question.by()),
                            question.from(),
                            question.to(),
                            days.stream().map(DayResponse::of).toList()))
                    .flatMap(Answers::ok);
        });
    }

    private HistoryQuestion question(ServerRequest request) {
        var to = Choices.day(request, "to").orElseGet(readHistory::today);
        var from = Choices.day(request, "from").orElseGet(() -> to.minusDays(USUAL_DAYS - 1L));
        if (from.isAfter(to)) {
            throw new BadInput("from", "contradicts");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new BadInput("from", "too-many");
        }
        return new HistoryQuestion(
                from, to, Choices.word(request, "by", Level.values()).orElse(Level.REGION));
    }
}
