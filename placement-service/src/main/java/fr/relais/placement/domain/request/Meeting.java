package fr.relais.placement.domain.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How she is handed over on her arrival. It is a part of being agreed and expected, so it is gone with that: on arrival
 * as when she does not come, declines, or the site is left.
 *
 * @param naming who brings her; absent while nobody is named
 * @param point where; absent while the centre has not said it, or has taken it back
 * @param readings oldest first; taking the point back does not take them back
 */
public record Meeting(@Nullable Naming naming, @Nullable MeetingPoint point, List<Reading> readings) {

    public static final Meeting NONE = new Meeting(null, null, List.of());

    public Meeting {
        readings = List.copyOf(readings);
    }

    /** Who was named, and whether that counts. */
    public Optional<Naming> named() {
        return Optional.ofNullable(naming);
    }

    /** Where, as far as it was said. */
    public Optional<MeetingPoint> where() {
        return Optional.ofNullable(point);
    }

    /** Whether something is to be taken back when nobody may be sent there. */
    public boolean prepared() {
        return naming != null || point != null;
    }

    Meeting with(Naming named) {
        return new Meeting(named, point, readings);
    }

    Meeting with(MeetingPoint entered) {
        return new Meeting(naming, entered, readings);
    }

    Meeting with(Reading reading) {
        var more = new ArrayList<>(readings);
        more.add(reading);
        return new Meeting(naming, point, more);
    }

    /** Nobody is named and nothing is said any more. */
    Meeting takenBack() {
        return new Meeting(null, null, readings);
    }

    /** The same command, when it was counted before. */
    Optional<Reading> repeatedBy(Reading reading) {
        return readings.stream().filter(one -> one.isRepeatedBy(reading)).findFirst();
    }

    /** Whether what is said now was said when that was read. */
    boolean wasSaidAt(Reading reading) {
        return where().filter(now -> !reading.at().isBefore(now.enteredAt())).isPresent();
    }
}
