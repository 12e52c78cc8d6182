package fr.relais.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Says what can be asked.
 *
 * @param exitCode 0 when that was asked, 2 when something else was
 */
record HelpCommand(int exitCode) implements Command {

    @Override
    public int run(Surroundings surroundings) {
        (exitCode == 0 ? System.out : System.err).print(text());
        return exitCode;
    }

    static String text() {
        try (var file = Objects.requireNonNull(HelpCommand.class.getResourceAsStream("/help.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
