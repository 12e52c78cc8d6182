package fr.relais.placement.domain.availability;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every centre as last announced: an immutable snapshot.
 *
 * <p>It may lag behind the beds themselves: it proposes, the hold decides. The revision tells two snapshots of one
 * process apart and means nothing elsewhere.
 */
public final class NationalIndex {

    public static final NationalIndex EMPTY = new NationalIndex(Map.of(), 0);

    private final Map<CentreRef, CentreAvailability> centres;
    private final long revision;

    private NationalIndex(Map<CentreRef, CentreAvailability> centres, long revision) {
        this.centres = centres;
        this.revision = revision;
    }

    /** This snapshot with the announcements applied; those older than what is known are dropped. */
    public NationalIndex with(Collection<CentreAvailability> announced) {
        var next = new HashMap<>(centres);
        announced.forEach(one -> next.merge(one.centre(), one, NationalIndex::newer));
        return next.equals(centres) ? this : new NationalIndex(next, revision + 1);
    }

    private static CentreAvailability newer(CentreAvailability known, CentreAvailability announced) {
        return announced.version() > known.version() ? announced : known;
    }

    public long revision() {
        return revision;
    }

    public int size() {
        return centres.size();
    }

    public Stream<CentreAvailability> centres() {
        return centres.values().stream();
    }

    public Optional<CentreAvailability> find(CentreRef centre) {
        return Optional.ofNullable(centres.get(centre));
    }
}
