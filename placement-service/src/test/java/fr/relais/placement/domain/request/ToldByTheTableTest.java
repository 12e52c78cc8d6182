package fr.relais.placement.domain.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.WhoIsTold;
import fr.relais.contracts.WhoIsTold.Row;
import fr.relais.placement.adapter.mongo.OnTheWire;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In every situation, after every command, a request tells those whom the one table names, of that, and no others. */
class ToldByTheTableTest {

    @ParameterizedTest
    @EnumSource
    void nobodyElseIsToldAndOfNothingElse(Situation before) {
        for (var command : RequestCommand.values()) {
            var said = said(before, command);

            assertThat(notices(said))
                    .as(command.name())
                    .allSatisfy(
                            notice -> assertThat(rowsOf(notice, types(said))).isNotEmpty());
        }
    }

    /** Otherwise the test above would be content with requests that tell nobody. */
    @Test
    void mostOfWhatTheTableSaysOfRequestsHappens() {
        var seen = new HashSet<Row>();
        for (var before : Situation.values()) {
            for (var command : RequestCommand.values()) {
                var said = said(before, command);
                notices(said).forEach(notice -> seen.addAll(rowsOf(notice, types(said))));
            }
        }

        assertThat(seen).hasSizeGreaterThan(25);
    }

    private static List<OutgoingEvent> said(Situation before, RequestCommand command) {
        return command.sentTo(Requests.in(before))
                .fold(accepted -> OnTheWire.of(accepted.events()), refusal -> List.of());
    }

    private static List<OutgoingEvent> notices(List<OutgoingEvent> said) {
        return said.stream()
                .filter(one -> one.type().equals(PlacementMessages.NOTICE))
                .toList();
    }

    /** What happened, apart from notices; when nothing else is said, the notice stands for itself. */
    private static Set<String> types(List<OutgoingEvent> said) {
        return Stream.concat(said.stream().map(OutgoingEvent::type), Stream.of(PlacementMessages.NOTICE))
                .collect(Collectors.toSet());
    }

    private static List<Row> rowsOf(OutgoingEvent notice, Set<String> happened) {
        var data = notice.data();
        return WhoIsTold.rows().stream()
                .filter(row -> happened.contains(row.event()))
                .filter(row -> row.kind().equals(data.get("kind"))
                        && row.urgency().name().equals(data.get("urgency"))
                        && row.recipient().canBe((String) data.get("org")))
                .toList();
    }
}
