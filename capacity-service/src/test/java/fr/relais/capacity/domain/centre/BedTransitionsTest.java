package fr.relais.capacity.domain.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.events;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.TransitionNames.COMMAND;
import static fr.relais.capacity.domain.centre.TransitionNames.FENCE;
import static fr.relais.capacity.domain.centre.TransitionNames.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** What a centre with one bed answers, for every state of that bed and every command. The table is transitions.txt. */
class BedTransitionsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answers(TransitionRow row) {
        var decision = row.before().centre.decide(row.command().command, Timers.DEFAULTS);

        assertThat(inOneWord(decision)).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answersTheSameCommandTwiceWithoutASecondEffect(TransitionRow row) {
        var once = row.before().centre.decide(row.command().command, Timers.DEFAULTS);

        Decision<Centre, CentreEvent, CentreRefusal> twice = once.fold(
                accepted -> accepted.state().decide(row.command().command, Timers.DEFAULTS), Decision::refuse);

        assertThat(events(twice)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statesWithOurHold")
    void refusesWhoeverPresentsAnotherFence(TransitionState state) {
        assertThat(presenting(FENCE + 1))
                .allSatisfy(command -> assertThat(inOneWord(state.centre.decide(command, Timers.DEFAULTS)))
                        .isEqualTo("FENCE_OUTDATED"));
    }

    static Stream<TransitionState> statesWithOurHold() {
        return Stream.of(TransitionState.values())
                .filter(state -> TransitionFacts.of(state).is(TransitionFacts.Fact.OURS));
    }

    /** All that can be done with a hold. */
    private static List<CentreCommand> presenting(long fence) {
        return List.of(
                new ExtendHold(OURS, fence, COMMAND),
                new ReviewHold(OURS, fence, COMMAND),
                new ConfirmHold(OURS, fence, hours(29), COMMAND),
                new ReleaseHold(OURS, fence, ReleaseCause.REFUSED, COMMAND),
                new RecordArrival(OURS, fence, COMMAND),
                new RecordStayEnd(OURS, fence, COMMAND));
    }

    @Test
    void theTableIsComplete() {
        assertThat(table().map(row -> row.before() + "|" + row.command()))
                .doesNotHaveDuplicates()
                .hasSize(TransitionState.values().length * TransitionCommand.values().length);
        assertThat(Bed.class.getPermittedSubclasses())
                .allSatisfy(type -> assertThat(TransitionState.values())
                        .anyMatch(state -> state.centre.beds().anyMatch(type::isInstance)));
        assertThat(CentreCommand.class.getPermittedSubclasses())
                .allSatisfy(type ->
                        assertThat(TransitionCommand.values()).anyMatch(command -> type.isInstance(command.command)));
    }

    static Stream<TransitionRow> table() {
        try (var file = BedTransitionsTest.class.getResourceAsStream("transitions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(TransitionRow::parse)
                            .toList()
                            .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String inOneWord(Decision<Centre, CentreEvent, CentreRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? "unchanged"
                        : accepted.events().stream()
                                        .map(BedTransitionsTest::name)
                                        .collect(Collectors.joining(" "))
                                + " -> " + stateOf(accepted.state()),
                CentreRefusal::name);
    }

    private static String name(CentreEvent event) {
        return event instanceof CentreEvent.NoticeGiven notice
                ? notice.kind() + "@" + notice.recipient()
                : event.getClass().getSimpleName();
    }

    /** The state of the first bed, and of the centre when it takes no holds. */
    private static String stateOf(Centre centre) {
        var bed = centre.beds().limit(1).map(BedTransitionsTest::shown).toList();
        var showsStatus = bed.isEmpty() || !centre.active();
        return Stream.concat(
                        bed.stream(), showsStatus ? Stream.of(centre.status().name()) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    /** A bed that cannot be had is shown with why: a turnaround is not pest control. */
    private static String shown(Bed bed) {
        var state = bed.status().name();
        return bed instanceof Bed.Unavailable unavailable ? state + "(" + unavailable.reason() + ")" : state;
    }
}
