package fr.relais.sandbox.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events, as they come: of an inbox, or of the whole country. */
public final class NoticeStream implements AutoCloseable {

    private final Stream<String> lines;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * One event of the stream.
     *
     * @param id its id, with which the stream can be taken up again
     * @param name its kind
     * @param data what it says
     */
    public record Event(String id, String name, JsonNode data) {}

    private NoticeStream(Stream<String> lines) {
        this.lines = lines;
        var reader = new Thread(this::read, "notice-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static NoticeStream open(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new UnexpectedAnswer("expected a stream, got " + response.statusCode());
            }
            return new NoticeStream(response.body());
        } catch (IOException failure) {
            throw new UnexpectedAnswer("no answer to the request for a stream", failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted in the request for a stream", hurried);
        }
    }

    /** The next event of this kind, waiting for it; empty when none came in time. Others before it are passed over. */
    public Optional<Event> next(Predicate<Event> wanted, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null || wanted.test(event)) {
                return Optional.ofNullable(event);
            }
        }
    }

    private void read() {
        var draft = new Draft();
        try {
            lines.forEach(line -> draft.add(line).ifPresent(events::add));
        } catch (RuntimeException closed) {
            // The stream has ended, on one side or the other: what came is in the queue.
            return;
        } finally {
            ended.countDown();
        }
    }

    /** Whether the stream ends, on the other side, within that time. */
    public boolean ends(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        lines.close();
    }

    /** An event while its lines come in. An empty line ends it; comments and unknown fields are passed over. */
    private static final class Draft {

        private String id = "";
        private String name = "message";
        private final StringBuilder data = new StringBuilder();

        Optional<Event> add(String line) {
            if (line.isEmpty()) {
                return end();
            }
            if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.append(value(line));
            }
            return Optional.empty();
        }

        private Optional<Event> end() {
            if (data.isEmpty()) {
                return Optional.empty();
            }
            var event = new Event(id, name, JsonMapper.shared().readTree(data.toString()));
            data.setLength(0);
            name = "message";
            return Optional.of(event);
        }

        private static String value(String line) {
            return line.substring(line.indexOf(':') + 1).strip();
        }
    }
}
