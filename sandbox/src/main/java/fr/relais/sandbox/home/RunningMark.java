package fr.relais.sandbox.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that a sandbox runs in a home, and where its gateway is. The operating system takes the mark away with the
 * process that set it, however the process ends.
 */
public final class RunningMark implements AutoCloseable {

    private final Home home;
    private final FileChannel channel;

    private RunningMark(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the home for this process. Empty when another one has it. */
    public static Optional<RunningMark> take(Home home) {
        try {
            Files.createDirectories(home.root());
            var channel = FileChannel.open(home.mark(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            Files.deleteIfExists(home.address());
            return Optional.of(new RunningMark(home, channel));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Tells other processes that the sandbox is ready, and where. */
    public void ready(URI gateway) {
        PrivateFile.replace(
                home.address(), gateway + "\n" + ProcessHandle.current().pid());
    }

    /** Where the gateway of the sandbox is that runs in this home; empty while there is none, or it is not ready. */
    public static Optional<URI> gateway(Home home) {
        return line(home, 0).map(URI::create);
    }

    /** The process id of the sandbox that is ready in this home. */
    public static Optional<String> process(Home home) {
        return line(home, 1);
    }

    private static Optional<String> line(Home home, int number) {
        try {
            return Files.exists(home.address())
                    ? Files.readAllLines(home.address()).stream().skip(number).findFirst()
                    : Optional.empty();
        } catch (IOException replacedMeanwhile) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(home.address());
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
