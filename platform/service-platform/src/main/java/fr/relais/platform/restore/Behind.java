package fr.relais.platform.restore;

import java.util.List;
import java.util.Optional;

/**
 * An aggregate of which more was told than the database knows.
 *
 * @param id as it is told and stored
 * @param stored its version in the database; 0 when it is not there at all
 * @param told the highest version that was told
 * @param unknown what was told of it and is not in the database, as it stands in the topics
 */
public record Behind(String id, long stored, long told, List<Told> unknown) {

    public Behind {
        unknown = List.copyOf(unknown);
    }

    /** Whether the database has nothing of it. */
    public boolean missing() {
        return stored == 0;
    }

    /** What was told last of this type. */
    public Optional<Told> last(String type) {
        return unknown.stream().filter(told -> told.event().type().equals(type)).reduce((older, newer) -> newer);
    }

    /** What was told last of all. */
    public Optional<Told> last() {
        return unknown.stream()
                .reduce((one, other) -> other.event().version() >= one.event().version() ? other : one);
    }
}
