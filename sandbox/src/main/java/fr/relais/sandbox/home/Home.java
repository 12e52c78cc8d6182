package fr.relais.sandbox.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the sandbox keeps everything: one directory, which git does not see.
 *
 * @param root the directory
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The file of the embedded database. */
    public Path database() {
        return root.resolve("database").resolve("relais.mv");
    }

    /** The broker's directory. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** The key with which tokens are signed. */
    public Path signingKey() {
        return root.resolve("keys").resolve("token-signing-3072.json");
    }

    /** The key under which the services derive ids. */
    public Path serverKey() {
        return root.resolve("keys").resolve("server.key");
    }

    /** The key that wraps the data keys of placement-service. */
    public Path masterKey() {
        return root.resolve("keys").resolve("placement-master.json");
    }

    /** The key with which a service signs how far its register has come. */
    public Path auditKey(String service) {
        return root.resolve("keys").resolve(service + "-audit.pem");
    }

    /** The key under which the statistics are sealed. */
    public Path statisticsKey() {
        return root.resolve("keys").resolve("statistics.json");
    }

    /** The key under which the addresses of those who are written to are sealed. */
    public Path contactKey() {
        return root.resolve("keys").resolve("contacts.json");
    }

    /** The secret with which a service asks for its own tokens. */
    public Path clientSecret(String client) {
        return root.resolve("keys").resolve(client + ".secret");
    }

    /** What a process says while it runs. */
    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    /** By how much the domain clock is shifted. */
    public Path clock() {
        return root.resolve("clock");
    }

    /** What the last run of the play has left behind. */
    public Path lastPlay() {
        return root.resolve("last-play");
    }

    Path mark() {
        return root.resolve("sandbox.lock");
    }

    Path address() {
        return root.resolve("sandbox.address");
    }

    /** Removes everything, and the directory with it. */
    public void delete() {
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(Home::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
