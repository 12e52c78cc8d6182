package fr.relais.placement.domain.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a request answers, in every situation, to every command: events and next stage, or the refusal. */
class RequestTransitionsTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, RequestCommand command, String expected) {
        var request = Requests.in(before);

        var decision = command.sentTo(request);

        assertThat(inOneLine(request, decision)).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * RequestCommand.values().length);
        assertThat(Stream.of(Stage.class.getPermittedSubclasses()).flatMap(RequestTransitionsTest::leaves))
                .allSatisfy(stage -> assertThat(Situation.values())
                        .anyMatch(situation ->
                                stage.isInstance(Requests.in(situation).stage())));
    }

    static Stream<Object[]> rows() {
        return table().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation -> new Object[] {
                    Situation.valueOf(situation), RequestCommand.valueOf(row[0].strip()), row[2].strip()
                }));
    }

    private static String table() {
        try (var file = RequestTransitionsTest.class.getResourceAsStream("/request-transitions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RequestTransitionsTest::leaves)
                : Stream.of(type);
    }

    static String inOneLine(
            PlacementRequest before, Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? unchanged(before, accepted.state())
                        : String.join(
                                        " ",
                                        accepted.events().stream()
                                                .map(RequestTransitionsTest::nameOf)
                                                .toList())
                                + " -> "
                                + nameOf(before, accepted.state()),
                Enum::name);
    }

    private static String unchanged(PlacementRequest before, PlacementRequest after) {
        return after.equals(before) ? "unchanged" : "changed without saying so";
    }

    private static String nameOf(PlacementRequest before, PlacementRequest after) {
        return after.stage().equals(before.stage())
                ? "same"
                : after.stage().getClass().getSimpleName();
    }

    private static String nameOf(PlacementEvent event) {
        return event instanceof Notice notice
                ? notice.kind().name()
                : event.getClass().getSimpleName();
    }
}
