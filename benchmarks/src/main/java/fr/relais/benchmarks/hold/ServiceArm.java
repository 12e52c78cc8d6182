package fr.relais.benchmarks.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.stage.Template;
import fr.relais.benchmarks.stage.Template.Copy;
import fr.relais.contracts.Topics;
import org.bson.Document;

/** The service, asked over HTTP; its events are consumed here, its state records by itself. */
final class ServiceArm implements Arm {

    /** The relay promises each event at least once: what is not acknowledged in time is sent again. */
    private static final int ONE_IN = 1_000;

    private final Write write;
    private final Template template;
    private final MongoCollection<Document> centres;
    private final String token;
    private final List<HttpConnection> connections;
    private final EventReader events;
    private final long version;
    private List<Copy> copies = List.of();
    private List<byte[]> requests = List.of();
    private long[] marks = {};

    ServiceArm(Write write, Stage stage, Template template, MongoCollection<Document> centres) {
        this.write = write;
        this.template = template;
        this.centres = centres;
        this.token = write.token(stage, template);
        this.connections = IntStream.range(0, Load.WORKERS)
                .mapToObj(worker -> new HttpConnection(stage.servicePort()))
                .toList();
        this.events = new EventReader(stage.bootstrap(), Topics.CAPACITY_EVENTS, write.event());
        this.version = template.version(centres);
    }

    @Override
    public void prepare(int operations, long seed) {
        var random = new Random(seed);
        copies = template.fill(centres, operations / EACH, random.nextLong());
        marks = new long[operations];
        var rendered = new ArrayList<byte[]>();
        for (var number = 0; number < operations; number++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            rendered.add(write.request(token, template, copies.get(number % copies.size()), id));
        }
        requests = rendered;
        events.open();
    }

    @Override
    public void perform(int worker, int number) {
        var answer = connections.get(worker).exchange(requests.get(number));
        if (answer.status() != 200) {
            throw new Violation("answered " + answer.status() + " " + answer.body());
        }
        marks[number] = write.mark(answer);
    }

    @Override
    public int consumed() {
        return events.count();
    }

    @Override
    public void finish() {
        events.pause();
        events.require(Arm.everyStep(copies, version), marks.length / ONE_IN);
        for (var number = copies.size(); number < marks.length; number++) {
            if (marks[number] <= marks[number - copies.size()] || marks[number - copies.size()] < 1) {
                throw new Violation("a fence or version did not grow");
            }
        }
    }

    EventReader events() {
        return events;
    }

    @Override
    public void close() {
        events.close();
        connections.forEach(HttpConnection::close);
    }
}
