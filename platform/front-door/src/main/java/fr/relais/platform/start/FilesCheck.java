package fr.relais.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.annotation.Order;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

/**
 * Whatever file a setting names is there and has something in it. In production nobody but the service and its group
 * reads a secret, nobody but its owner writes it, and a secret that is sent is long enough that nobody guesses it.
 */
@Order(20)
final class FilesCheck implements StartCheck {

    private static final Set<PosixFilePermission> OPEN = Set.of(GROUP_WRITE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);
    private static final Set<PosixFilePermission> CHANGEABLE = Set.of(GROUP_WRITE, OTHERS_WRITE);

    /** Of whom to trust, everybody may know. */
    private static final String TRUST = "trust-file";

    private static final String SENT = ".secret-file";
    private static final int SHORTEST_SENT = 32;

    @Override
    public void settings(Starting starting) {
        starting.known().all().stream()
                .filter(setting -> setting.type().equals(Path.class.getName())
                        && setting.name().endsWith("-file"))
                .forEach(setting -> look(setting.name(), starting));
    }

    private static void look(String name, Starting starting) {
        if (starting.setting(name).isEmpty()) {
            return;
        }
        var file = file(name, starting);
        try {
            requireThere(name, file);
            if (starting.isInProduction()) {
                requireClosed(name, file);
                requireLong(name, file);
            }
        } catch (IOException unreadable) {
            throw unreadable(name);
        }
    }

    private static Path file(String name, Starting starting) {
        try {
            return Binder.get(starting.environment())
                    .bind(name, Bindable.of(Path.class))
                    .get();
        } catch (RuntimeException unusable) {
            throw unreadable(name);
        }
    }

    private static void requireThere(String name, Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw unreadable(name);
        }
        if (Files.size(file) == 0) {
            throw new CannotStart(name + " names a file with nothing in it");
        }
    }

    private static CannotStart unreadable(String name) {
        return new CannotStart(name + " names no file that can be read");
    }

    private static void requireClosed(String name, Path file) throws IOException {
        var allowed = Files.getPosixFilePermissions(file);
        var never = name.endsWith(TRUST) ? CHANGEABLE : OPEN;
        if (never.stream().anyMatch(allowed::contains)) {
            throw new CannotStart("production needs " + name + " to name a file that "
                    + (name.endsWith(TRUST) ? "only its owner can change" : "is closed to others"));
        }
    }

    private static void requireLong(String name, Path file) throws IOException {
        if (name.endsWith(SENT) && Files.readString(file).strip().length() < SHORTEST_SENT) {
            throw new CannotStart(
                    "production needs " + name + " to name a secret of at least " + SHORTEST_SENT + " characters");
        }
    }
}
