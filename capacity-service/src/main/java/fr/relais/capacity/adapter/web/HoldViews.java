package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.HoldKind;
import org.jspecify.annotations.Nullable;

/** Holds as the other service sees them. */
final class HoldViews {

    private HoldViews() {}

    /**
     * A hold that keeps beds, with the fence to present from now on.
     *
     * @param centre the code that people know the centre by: said here, and in no event that matching reads
     */
    record HoldResponse(
            String centre,
            String hold,
            long fence,
            HoldKind kind,
            BedStatus state,
            List<String> beds,
            Instant expiresAt) {

        static HoldResponse of(HoldId id, Versioned<Centre> versioned) {
            var centre = versioned.value();
            var hold = centre.holds()
                    .find(id)
                    .orElseThrow(() -> new IllegalStateException("a command succeeded on a hold that is not there"));
            var beds = centre.bedsUnder(id).stream()
                    .map(Bed::id)
                    .map(Object::toString)
                    .toList();
            return new HoldResponse(
                    centre.profile().code().value(),
                    id.toString(),
                    hold.fence(),
                    hold.kind(),
                    hold.phase().beds(),
                    beds,
                    hold.expiresAt());
        }
    }

    /** A hold that is over. */
    record ReleasedResponse(String hold, String state) {

        static ReleasedResponse of(HoldId id) {
            return new ReleasedResponse(id.toString(), "ENDED");
        }
    }

    /** A hold: one that nobody lives in yet, unless those were asked for that somebody does. */
    record PendingResponse(String centre, String hold, long fence, HoldKind kind, BedStatus state, Instant placedAt) {

        static Stream<PendingResponse> of(Centre centre, Instant placedBefore) {
            return centre.holds()
                    .pending()
                    .filter(hold -> !hold.placedAt().isAfter(placedBefore))
                    .map(hold -> of(centre, hold));
        }

        static Stream<PendingResponse> livedIn(Centre centre, Instant placedBefore) {
            return centre.holds().active().stream()
                    .filter(hold -> hold.phase() instanceof Hold.LivedIn)
                    .filter(hold -> !hold.placedAt().isAfter(placedBefore))
                    .map(hold -> of(centre, hold));
        }

        private static PendingResponse of(Centre centre, Hold hold) {
            return new PendingResponse(
                    centre.id().toString(),
                    hold.id().toString(),
                    hold.fence(),
                    hold.kind(),
                    hold.phase().beds(),
                    hold.placedAt());
        }
    }

    /** @param next what to send as {@code cursor} for the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PendingHoldsResponse(
            List<PendingResponse> holds, @Nullable String next) {}
}
