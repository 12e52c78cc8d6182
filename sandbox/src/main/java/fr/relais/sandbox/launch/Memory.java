package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What processes take of the memory together. What they share, code mostly, is counted for each of them.
 *
 * @param processes how many of them it could be read for; none where the system does not tell
 * @param bytes what is resident of them
 */
public record Memory(int processes, long bytes) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*([0-9]+) kB");
    private static final long KIBIBYTE = 1024;

    /** Reads it where the kernel shows it. */
    static Memory of(Path proc, List<Long> pids) {
        var resident = pids.stream()
                .map(pid -> resident(proc.resolve(Long.toString(pid)).resolve("status")))
                .filter(OptionalLong::isPresent)
                .toList();
        return new Memory(
                resident.size(),
                resident.stream().mapToLong(OptionalLong::getAsLong).sum());
    }

    private static OptionalLong resident(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .map(RESIDENT::matcher)
                    .filter(line -> line.matches())
                    .mapToLong(line -> Long.parseLong(line.group(1)) * KIBIBYTE)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
