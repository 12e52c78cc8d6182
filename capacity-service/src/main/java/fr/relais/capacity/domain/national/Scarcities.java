package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityBegan;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityEnded;

/**
 * Who cannot be taken anywhere in the country, as far as the coordinator was told. One for the whole country: of many
 * who see the same, one tells it.
 *
 * @param since when each scarcity was told; who is not there can be taken, or nothing was told yet
 */
public record Scarcities(Map<Taken, Instant> since) {

    public static final Scarcities NONE = new Scarcities(Map.of());

    public Scarcities {
        since = Map.copyOf(since);
    }

    /**
     * Takes what is seen; what was told already is not told again.
     *
     * @param scarce whether they cannot be taken anywhere; says nothing of who is not there
     */
    public Decision<Scarcities, ScarcityEvent, Void> observe(Map<Taken, Boolean> scarce, Instant at) {
        var next = new EnumMap<Taken, Instant>(Taken.class);
        next.putAll(since);
        List<ScarcityEvent> events = new ArrayList<>();
        new TreeMap<>(scarce).forEach((taken, now) -> {
            if (now && next.putIfAbsent(taken, at) == null) {
                events.add(new ScarcityBegan(taken));
            }
            if (!now && next.remove(taken) != null) {
                events.add(new ScarcityEnded(taken));
            }
        });
        return Decision.accept(new Scarcities(next), events);
    }
}
