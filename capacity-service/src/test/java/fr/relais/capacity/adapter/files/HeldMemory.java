package fr.relais.capacity.adapter.files;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is held in memory while something is being read: looked at on the way, after everything that is not held was
 * thrown away.
 */
final class HeldMemory {

    private final long before = held();
    private final Set<Integer> looks = new TreeSet<>();
    private int calls;
    private long most;

    /** @param looks after how many calls to look */
    HeldMemory(Integer... looks) {
        this.looks.addAll(Set.of(looks));
    }

    /** Called again and again by what is being read; gives back what it is given. */
    boolean sampled(boolean answer) {
        calls++;
        if (looks.remove(calls)) {
            most = Math.max(most, held() - before);
        }
        return answer;
    }

    /** Bytes above what was held when this began. */
    long most() {
        if (!looks.isEmpty()) {
            throw new AssertionError("it was over before the last look");
        }
        return most;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
