package fr.relais.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import kafka.tools.StorageTool;

/** The first thing a broker needs: a directory formatted for it. */
final class BrokerStorage {

    /** One cluster, always the same: the directory is what tells two sandboxes apart. */
    private static final String CLUSTER = "cmVsYWlzLXNhbmRib3gtMQ";

    private BrokerStorage() {}

    /** Writes the settings file and formats the directory when it is new. What is there is kept. */
    static void prepare(BrokerSettings settings) {
        try {
            Files.createDirectories(settings.directory());
            try (var out = Files.newBufferedWriter(settings.file())) {
                settings.properties().store(out, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!settings.isFormatted()) {
            format(settings);
        }
    }

    private static void format(BrokerSettings settings) {
        var said = new ByteArrayOutputStream();
        var exit = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER, "-c", settings.file().toString(), "--ignore-formatted"},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException(
                    "the broker's directory could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
