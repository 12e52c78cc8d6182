package fr.relais.placement.domain.scarcity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.matching.Prices;

/**
 * Prices from requests of the past: a snapshot that does not change. The same requests and the same units make the same
 * prices in every replica, to the last digit and in whatever order they are read.
 *
 * <p>A kind that appeared since is worked out when it is first asked for.
 */
public final class PriceTable implements Prices {

    /** Before anything is known of scarcity: every unit costs the same. */
    public static final PriceTable UNKNOWN = new PriceTable(List.of(), Map.of());

    private final List<Need> recent;
    private final Map<Kind, Scarcity> byKind;

    PriceTable(List<Need> recent, Map<Kind, Scarcity> byKind) {
        this.recent = List.copyOf(recent);
        this.byKind = new ConcurrentHashMap<>(byKind);
    }

    @Override
    public long of(Kind kind) {
        return scarcityOf(kind).price();
    }

    /** How much others need units of the kind. */
    public Scarcity scarcityOf(Kind kind) {
        var known = byKind.get(kind);
        return known == null ? byKind.computeIfAbsent(kind, this::workOut) : known;
    }

    private Scarcity workOut(Kind kind) {
        var scarcity = Scarcity.NONE;
        for (var need : recent) {
            scarcity = need.who().of(kind) ? scarcity.plus(need.share()) : scarcity;
        }
        return scarcity;
    }

    /** How many recent requests the prices come from. */
    public int requests() {
        return recent.size();
    }

    /**
     * A request of the past.
     *
     * @param share how much of a whole need each place it could use carries
     */
    record Need(Suitability who, long share) {}
}
