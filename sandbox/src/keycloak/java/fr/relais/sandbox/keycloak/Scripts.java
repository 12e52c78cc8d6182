package fr.relais.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scripts of this repository that whoever runs Relais uses. */
final class Scripts {

    private static final int PATIENCE_SECONDS = 30;

    private Scripts() {}

    /** What one says, without the end of its line; fails when it does not end well. What it complains of is shown. */
    static String said(String... command) {
        try {
            var running = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new IllegalStateException(List.of(command).get(0) + " failed");
            }
            return said.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
