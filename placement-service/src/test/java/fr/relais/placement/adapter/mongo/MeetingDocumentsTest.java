package fr.relais.placement.adapter.mongo;

import java.util.stream.Stream;

import fr.relais.placement.domain.request.Meetings;
import fr.relais.placement.domain.request.PlacementRequest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a meeting is stored, and that nothing of it stays when she is not expected any more. */
class MeetingDocumentsTest {

    private static Document root(PlacementRequest request) {
        return new Document("_id", request.id().toString()).append("state", new RequestMapping().write(request));
    }

    static Stream<PlacementRequest> meetings() {
        return Stream.of(
                Meetings.named(),
                Meetings.prepared(),
                Meetings.preparedOnTheWay(),
                Meetings.readOut(),
                Meetings.takenBack());
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void areReadAsTheyWereWritten(PlacementRequest request) {
        assertThat(new RequestMapping().read(root(request))).isEqualTo(request);
    }

    @Test
    void aMeetingIsInNoFieldByWhichRequestsAreFound() {
        var lookup = new RequestMapping().lookup(Meetings.readOut()).toJson();

        assertThat(lookup).doesNotContain(Meetings.ESCORT.value(), "meeting", "sentence");
    }

    @Test
    void nothingStaysOfWhatWasSaidWhenItIsTakenBackOrOver() {
        var sentence = "TU5PUFFS";

        assertThat(root(Meetings.prepared()).toJson()).contains(sentence);
        assertThat(root(Meetings.takenBack()).toJson()).doesNotContain(sentence);
        assertThat(Meetings.over())
                .isNotEmpty()
                .allSatisfy(over -> assertThat(root(over).toJson()).doesNotContain(sentence, "meeting"));
    }
}
