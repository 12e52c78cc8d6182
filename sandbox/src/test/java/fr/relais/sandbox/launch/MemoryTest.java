package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How much memory the processes of the sandbox take. */
class MemoryTest {

    @TempDir
    Path proc;

    @Test
    void isWhatIsResidentOfAllOfThem() throws IOException {
        shows(11, "VmPeak:\t 9000 kB\nVmRSS:\t    2048 kB\nThreads:\t7\n");
        shows(12, "VmRSS:\t1000 kB\n");

        assertThat(Memory.of(proc, List.of(11L, 12L))).isEqualTo(new Memory(2, 3048 * 1024));
    }

    @Test
    void leavesOutWhoIsGoneAndWhatIsNotShown() throws IOException {
        shows(11, "VmRSS:\t1 kB\n");
        shows(12, "Name:\tkernel\n");

        assertThat(Memory.of(proc, List.of(11L, 12L, 13L))).isEqualTo(new Memory(1, 1024));
        assertThat(Memory.of(proc.resolve("nowhere"), List.of(11L))).isEqualTo(new Memory(0, 0));
    }

    private void shows(long pid, String status) throws IOException {
        var directory = Files.createDirectory(proc.resolve(Long.toString(pid)));
        Files.writeString(directory.resolve("status"), status);
    }
}
