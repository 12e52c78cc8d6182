package fr.relais.placement.domain.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.request.Disclosing.Asked;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.request.Meetings.ARRIVAL;
import static fr.relais.placement.domain.request.Meetings.COLLEAGUE;
import static fr.relais.placement.domain.request.Meetings.ESCORT;
import static fr.relais.placement.domain.request.Meetings.NAMER;
import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.OTHER_REF;
import static org.assertj.core.api.Assertions.assertThat;

/** What a request answers, in every situation of it and of its meeting, to every command about the meeting. */
class DisclosingTransitionsTest {

    /** How far the meeting is prepared; beside them stand all situations in which there is none. */
    private enum Prepared {
        PROPOSED(Meetings::proposed),
        PROPOSED_AND_SAID(Meetings::proposedAndSaid),
        NAMED(Meetings::named),
        PREPARED(Meetings::prepared),
        PREPARED_ON_THE_WAY(Meetings::preparedOnTheWay),
        READ_ONCE(Meetings::readOnce),
        READ_OUT(Meetings::readOut),
        TAKEN_BACK(Meetings::takenBack);

        private final Supplier<PlacementRequest> request;

        Prepared(Supplier<PlacementRequest> request) {
            this.request = request;
        }
    }

    private enum Command {
        NAME(meeting -> meeting.escortNamed(ESCORT, NAMER)),
        NAME_COLLEAGUE(meeting -> meeting.escortNamed(COLLEAGUE, NAMER)),
        AGREE(meeting -> meeting.escortAgreed(ESCORT, COLLEAGUE)),
        AGREE_AS_ESCORT(meeting -> meeting.escortAgreed(ESCORT, ESCORT)),
        AGREE_ALONE(meeting -> meeting.escortAgreed(ESCORT, NAMER)),
        AGREE_TO_ANOTHER(meeting -> meeting.escortAgreed(COLLEAGUE, COLLEAGUE)),
        ENTER(meeting -> meeting.entered(OFFER_REF, Meetings.ANOTHER_SENTENCE, Requests.NOW)),
        ENTER_FOR_ANOTHER_OFFER(meeting -> meeting.entered(Requests.reference('z'), Meetings.SENTENCE, Requests.NOW)),
        ENTER_FOR_SOLICITATION(meeting -> meeting.entered(OTHER_REF, Meetings.SENTENCE, Requests.NOW)),
        WITHDRAW(meeting -> meeting.withdrawn(OFFER_REF)),
        WITHDRAW_FOR_ANOTHER_OFFER(meeting -> meeting.withdrawn(Requests.reference('z'))),
        SITE_COMPROMISED(meeting -> meeting.siteCompromised(HOLD)),
        ANOTHER_SITE_COMPROMISED(meeting -> meeting.siteCompromised(Requests.OTHER_HOLD)),
        READ(meeting -> meeting.read(Meetings.asked(ESCORT, ARRIVAL, "new"))),
        READ_AGAIN(meeting -> meeting.read(Meetings.asked(ESCORT, ARRIVAL.plus(Duration.ofMinutes(2)), "one"))),
        READ_AGAIN_LATE(meeting -> meeting.read(Meetings.asked(ESCORT, ARRIVAL.plusSeconds(121), "one"))),
        READ_BY_COLLEAGUE(meeting -> meeting.read(Meetings.asked(COLLEAGUE, ARRIVAL, "new"))),
        READ_STALE(meeting -> meeting.read(new Asked(
                Meetings.subject(ESCORT, Duration.ofMinutes(6)),
                new Reading(ESCORT, Purpose.HAND_OVER, ARRIVAL, "new"),
                false))),
        READ_WHILE_SITE_KNOWN(meeting -> meeting.read(new Asked(
                Meetings.subject(ESCORT, Duration.ZERO),
                new Reading(ESCORT, Purpose.HAND_OVER, ARRIVAL, "new"),
                true))),
        READ_REPLACED(meeting -> meeting.read(
                Meetings.asked(ESCORT, ARRIVAL, "new"),
                new MeetingPoint(Meetings.ANOTHER_SENTENCE, ARRIVAL, Requests.NOW)));

        private final Function<Disclosing, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> send;

        Command(Function<Disclosing, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> send) {
            this.send = send;
        }
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(String before, Command command, String expected) {
        var request = request(before);

        var decision = command.send.apply(Disclosing.over(request));

        assertThat(RequestTransitionsTest.inOneLine(request, decision)).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize((Situation.values().length + Prepared.values().length) * Command.values().length);
    }

    private static PlacementRequest request(String name) {
        return Stream.of(Prepared.values())
                .filter(prepared -> prepared.name().equals(name))
                .findFirst()
                .map(prepared -> prepared.request.get())
                .orElseGet(() -> Requests.in(Situation.valueOf(name)));
    }

    static Stream<Object[]> rows() {
        return table().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .flatMap(row -> situations(row[1].strip()).map(situation ->
                        new Object[] {situation, Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static Stream<String> situations(String cell) {
        return Arrays.stream(cell.split(" +")).flatMap(name -> switch (name) {
            case "ALL" -> Stream.of(Situation.values()).map(Enum::name);
            case "BEFORE" -> before();
            default -> Stream.of(name);
        });
    }

    private static Stream<String> before() {
        return Stream.of(Situation.values())
                .filter(situation -> {
                    var stage = Requests.in(situation).stage();
                    return !stage.hasArrived() && !(stage instanceof Agreed) && !(stage instanceof Stage.Withdrawn);
                })
                .map(Enum::name);
    }

    private static String table() {
        try (var file = DisclosingTransitionsTest.class.getResourceAsStream("/disclosing-transitions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
