package fr.relais.capacity.adapter.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import fr.relais.capacity.adapter.web.Paging.Bounds;
import fr.relais.capacity.application.FundingOverview;
import fr.relais.capacity.application.FundingQuestion;
import fr.relais.capacity.application.ReadFundingUseCase;
import fr.relais.capacity.application.Territory.Level;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The capacity at risk of losing its funding, for the coordinator. */
@Component
final class FundingHandler {

    private static final Bounds DAYS = new Bounds(1, 730, 90);

    /** One place and one month. */
    record RowResponse(YearMonth month, String code, String name, long centres, long beds) {

        static RowResponse of(FundingOverview.Row row) {
            return new RowResponse(row.month(), row.place().code(), row.place().name(), row.centres(), row.beds());
        }
    }

    record FundingResponse(String by, LocalDate until, List<RowResponse> rows, long unknown) {}

    private final Access access;
    private final ReadFundingUseCase readFunding;

    FundingHandler(Access access, ReadFundingUseCase readFunding) {
        this.access = access;
        this.readFunding = readFunding;
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(request, Action.READ_CAPACITY, () -> {
            var by = Choices.word(request, "by", Level.values()).orElse(Level.REGION);
            return readFunding
                    .handle(new FundingQuestion(Paging.number(request, "within", DAYS), by))
                    .map(overview -> new FundingResponse(
                            Choices.inSmallLetters(by),
                            overview.until(),
                            overview.rows().stream().map(RowResponse::of).toList(),
                            overview.unknown()))
                    .flatMap(Answers::ok)
                    .switchIfEmpty(Problems.respond(request, ProblemCode.TRY_AGAIN_LATER.problem()));
        });
    }
}
