package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.journey.Traces.Found;
import fr.relais.sandbox.launch.Service;

/**
 * What the journeys of this JVM confide, rightly and wrongly, is words of nobody. When the last of them is over,
 * everything that came out is looked through once: the files of logs, topics and database, and all metrics. Where a
 * word turns up the build fails, and also where the word does not that is planted among the files to be found.
 */
final class Confided {

    private static final Map<String, Canary> WORDS = new ConcurrentHashMap<>();
    private static final String CONTROL = "planted to be found";

    private Confided() {}

    /** The word of this JVM that stands in a field: the same each time, and of nobody. */
    static String in(String field) {
        return WORDS.computeIfAbsent(field, Canary::in).word();
    }

    /** The same in an address. */
    static String escaped(String field) {
        return WORDS.computeIfAbsent(field, Canary::in).escaped();
    }

    /** Fails when something that was confided is in what somebody is shown. */
    static void isNotIn(String place, Object shown) {
        var traces = new Traces(WORDS.values());
        traces.lookInto(place, shown.toString().getBytes(StandardCharsets.UTF_8));
        require(traces.found(), List.of());
    }

    /** Stops what runs, looks through what it leaves, and fails when it has told what it was not to tell. */
    static void isNowhereIn(ProcessSandbox sandbox) {
        var planted = plant(sandbox.home().root());
        var traces = new Traces(WORDS.values());
        for (var service : Service.values()) {
            traces.lookInto("metrics", metrics(sandbox, service));
        }
        sandbox.stop();
        traces.lookInto(sandbox.home().root());
        System.out.printf(
                "[relais tests] journeys: %d confided words were looked for in %d MB%n",
                WORDS.size() - 1, traces.looked() >> 20);
        require(traces.found(), List.of(new Found(CONTROL, planted.getFileName() + "!")));
    }

    /** Packed, beside the logs: that it is found shows that files are looked into. */
    private static Path plant(Path root) {
        var file = root.resolve("planted.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(("among others " + in(CONTROL)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }

    private static byte[] metrics(ProcessSandbox sandbox, Service service) {
        try {
            return CanaryJourney.metrics(sandbox.operatorsPort(service));
        } catch (Exception away) {
            throw new IllegalStateException(away);
        }
    }

    private static void require(List<Found> found, List<Found> expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("what was confided has turned up: " + found + ", expected " + expected);
        }
    }
}
