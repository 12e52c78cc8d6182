package fr.relais.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Processes by name, and the CPU time each has taken until a moment. */
public final class Processes implements AutoCloseable {

    private final Map<String, Cpu> cpus = new LinkedHashMap<>();

    public void add(String name, long pid) {
        cpus.put(name, Cpu.of(pid));
    }

    /** Whether all are counted in nanoseconds. */
    public boolean exact() {
        return cpus.values().stream().allMatch(Cpu::exact);
    }

    /** Nanoseconds of each until now. */
    public Map<String, Long> now() {
        var nanos = new LinkedHashMap<String, Long>();
        cpus.forEach((name, cpu) -> nanos.put(name, cpu.nanos()));
        return nanos;
    }

    /** Nanoseconds of each since that moment. */
    public Map<String, Long> since(Map<String, Long> then) {
        var nanos = new LinkedHashMap<String, Long>();
        now().forEach((name, now) -> nanos.put(name, now - then.getOrDefault(name, 0L)));
        return nanos;
    }

    @Override
    public void close() {
        cpus.values().forEach(Cpu::close);
    }
}
