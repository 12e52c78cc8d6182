package fr.relais.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where she is met, the most confidential text there is, is a word of nobody here, and is looked for in everything that
 * came out once it was entered, read and taken back: files of logs, topics and database, metrics, registers, and what
 * everybody else is shown and told. {@link TracesTest} shows that it would be found.
 */
@ExtendWith(Staging.class)
class MeetingCanaryJourney {

    private final Canary where = Canary.in("meeting point");
    private final Traces traces = new Traces(List.of(where));

    @TempDir
    private Path files;

    @Test
    void whereSheIsMetTurnsUpNowhere(World world, RunningRelais relais) throws Exception {
        var meeting = Meeting.expected(world, Duration.ofHours(1));
        meeting.named();
        look("what the centre is answered", meeting.entered(where.word()).body());
        assertThat(meeting.read().expect(200).text("meetingPoint")).isEqualTo(where.word());

        others(world, meeting);
        meeting.takenBack();
        others(world, meeting);
        for (var service : Keys.REGISTERED) {
            for (var block : new Auditor(world.as("auditor"), service, files).fetch()) {
                look("register", block);
            }
        }
        for (var service : Service.values()) {
            traces.lookInto("metrics", CanaryJourney.metrics(relais.sandbox().operatorsPort(service)));
        }
        traces.lookInto(relais.sandbox().home().root());

        assertThat(traces.found()).isEmpty();
    }

    private void others(World world, Meeting meeting) {
        look("request", meeting.request().body());
        look("offer", meeting.offer().body());
        look("readings", meeting.readings());
        var seen = world.coordinator().sees(meeting.request()).reference();
        look(
                "coordinator",
                coordinator(world).get("/v1/coordination/requests/" + seen).body());
        Stream.of(meeting.centre().manager(), meeting.request().referrer(), coordinator(world), world.as("auditor"))
                .forEach(session -> {
                    look("inbox", session.get("/v1/inbox?limit=200").body());
                    look("another one", meeting.seenBy(session));
                });
    }

    private static Session coordinator(World world) {
        return world.coordinator().session();
    }

    private void look(String place, Object said) {
        traces.lookInto(place, said.toString().getBytes(StandardCharsets.UTF_8));
    }
}
