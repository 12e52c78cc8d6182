package fr.relais.placement.adapter.mongo;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.application.HouseholdRun;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * INV-14 on the wire: of a household that is transferred, whatever is published of the place it leaves shares no id and
 * no reference with what is published of the place it finds, whatever anybody does, crashes and repeats included.
 */
class TransfersOnTheWireTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[a-z2-7]{26}");
    private static final int ACTIONS = 80;

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    private static HouseholdRun run(long seed) {
        var run = new HouseholdRun(seed);
        for (var i = 0; i < ACTIONS; i++) {
            run.act();
        }
        return run;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSaidOfOnePlaceDoesNotLeadToTheOther(long seed) {
        var run = run(seed);

        run.transfers()
                .forEach((next, old) -> assertThat(idsIn(said(run, old)))
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(idsIn(said(run, next))));
    }

    @Test
    void theRunsDoTransfer() {
        assertThat(seeds().map(seed -> run(seed).transfers().size()).sum()).isGreaterThan(50);
    }

    private static Stream<OutgoingEvent> said(HouseholdRun run, RequestId request) {
        var byRequest = run.saidBy(request).stream().flatMap(event -> RequestMessages.of(request, event).stream());
        var byStays = run.saidByStaysOf(request).entrySet().stream()
                .flatMap(stay ->
                        stay.getValue().stream().flatMap(event -> StayMessages.of(stay.getKey(), event).stream()));
        return Stream.concat(byRequest, byStays);
    }

    private static Set<String> idsIn(Stream<OutgoingEvent> said) {
        return said.flatMap(message -> ID.matcher(message.key() + " " + message.data())
                        .results()
                        .map(match -> match.group()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
