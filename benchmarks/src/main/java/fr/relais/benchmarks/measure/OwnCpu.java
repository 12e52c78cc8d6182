package fr.relais.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import com.sun.management.OperatingSystemMXBean;

/** The CPU time of this program, in nanoseconds. */
public final class OwnCpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private OwnCpu() {}

    /** Of the thread that asks. */
    public static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of all threads, the collectors and compilers too. */
    public static long ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The heap that is in use after everything that can be forgotten has been. */
    public static long heapInUse() {
        var runtime = Runtime.getRuntime();
        var least = Long.MAX_VALUE;
        for (var time = 0; time < 4; time++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
