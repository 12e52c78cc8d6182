package fr.relais.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The CPU time of a process, counted from outside: of all its threads, those that have ended too. By a group of the
 * kernel's accounting, in nanoseconds, where such a group can be made; else by {@code /proc}, in hundredths of a
 * second.
 */
public final class Cpu implements AutoCloseable {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup/cpuacct");
    private static final long NANOS_A_TICK = 10_000_000;

    private final long pid;
    private final Path group;
    private final boolean exact;

    private Cpu(long pid) {
        this.pid = pid;
        this.group = GROUPS.resolve("relais-benchmark-" + pid);
        this.exact = enter();
    }

    public static Cpu of(long pid) {
        return new Cpu(pid);
    }

    private boolean enter() {
        try {
            Files.createDirectory(group);
            Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }

    public boolean exact() {
        return exact;
    }

    /** Nanoseconds until now, from a beginning that stays the same. */
    public long nanos() {
        try {
            return exact
                    ? Long.parseLong(
                            Files.readString(group.resolve("cpuacct.usage")).strip())
                    : ticks() * NANOS_A_TICK;
        } catch (IOException gone) {
            throw new UncheckedIOException("a process that is measured has ended", gone);
        }
    }

    private long ticks() throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** Gives the group back; its process goes on outside. */
    @Override
    public void close() {
        if (exact) {
            try {
                for (var process : Files.readAllLines(group.resolve("cgroup.procs"))) {
                    Files.writeString(GROUPS.resolve("cgroup.procs"), process);
                }
                Files.delete(group);
            } catch (IOException left) {
                System.err.println("an empty group of the kernel's accounting was left behind");
            }
        }
    }
}
