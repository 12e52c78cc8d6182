package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository, found from wherever the tests of this module are started. */
final class Repository {

    private static final Path ROOT = root();

    private Repository() {}

    /** A path from the root of the repository; whether it exists is not looked at. */
    static Path path(String path) {
        return ROOT.resolve(path);
    }

    /** What stands in a file; fails when there is none. */
    static String read(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs/glossary.md")) ? here : here.getParent();
    }
}
