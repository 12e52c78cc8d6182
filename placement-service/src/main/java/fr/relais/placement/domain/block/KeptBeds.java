package fr.relais.placement.domain.block;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;

/**
 * The beds of a block as somebody sees them for whom they are kept: vacant, and the only ones there are. Everything
 * else about their units is as it was announced, so she is matched by the same rules as anybody.
 *
 * @param holds for each unit, the hold that has most left
 */
public record KeptBeds(Map<UnitRef, Left> holds, Instant until) {

    /** For whoever does not come out of an operation. */
    public static final KeptBeds NONE = new KeptBeds(Map.of(), Instant.EPOCH);

    public KeptBeds {
        holds = Map.copyOf(holds);
    }

    /**
     * What is left of a block.
     *
     * @param drawn the candidates that people of the operation were given, or are being given
     */
    public static KeptBeds of(BlockReservation block, List<Candidate> drawn) {
        var left = new HashMap<UnitRef, Left>();
        block.kept()
                .map(kept -> Left.of(kept, drawn))
                .filter(one -> one.beds() > 0)
                .forEach(one -> left.merge(one.kept().beds().unit(), one, Left::larger));
        return new KeptBeds(left, block.plan().window().until());
    }

    /** Who of these beds could take somebody, best first; empty when none could. */
    public Optional<MatchResult> match(Matcher matcher, MatchingProfile profile, Tried tried, Supply supply) {
        if (holds.isEmpty()) {
            return Optional.empty();
        }
        var kept = new Supply(asVacant(supply.index()), supply.prices(), supply.now());
        var result = matcher.match(profile, tried, kept);
        return result.best().map(best -> new MatchResult(drawing(result), result.exclusions(), result.reasons()));
    }

    private List<Candidate> drawing(MatchResult result) {
        return result.candidates().stream()
                .flatMap(candidate -> Optional.ofNullable(holds.get(candidate.unit())).stream()
                        .map(left -> candidate.drawnOn(left.kept().asOutOf())))
                .toList();
    }

    private NationalIndex asVacant(NationalIndex announced) {
        var centres = holds.values().stream()
                .map(left -> left.kept().beds().centre())
                .distinct()
                .flatMap(centre -> announced.find(centre).stream())
                .map(this::asVacant)
                .toList();
        return NationalIndex.EMPTY.with(centres);
    }

    /** A quota has counted the people of the block already. */
    private CentreAvailability asVacant(CentreAvailability centre) {
        var counted = holds.values().stream()
                .filter(left -> left.kept().beds().centre().equals(centre.centre()))
                .mapToInt(Left::beds)
                .sum();
        var quota = centre.quotaLeft();
        return new CentreAvailability(
                centre.centre(),
                centre.organisation(),
                centre.departement(),
                centre.active(),
                centre.compromised(),
                quota == null ? null : Integer.valueOf(quota + counted),
                centre.version(),
                centre.units().stream().flatMap(unit -> asVacant(unit).stream()).toList());
    }

    private Optional<UnitAvailability> asVacant(UnitAvailability unit) {
        return Optional.ofNullable(holds.get(unit.unit())).map(left -> asVacant(unit, left));
    }

    /** The cap of a scheme has counted the beds of the block already. */
    private UnitAvailability asVacant(UnitAvailability unit, Left left) {
        var ids = new HashSet<>(left.kept().bedIds().subList(0, left.beds()));
        var beds = unit.beds().stream()
                .map(bed -> ids.contains(bed.bed())
                        ? new BedAvailability(bed.bed(), BedState.VACANT, until)
                        : new BedAvailability(bed.bed(), BedState.UNAVAILABLE, null))
                .toList();
        return new UnitAvailability(
                unit.unit(),
                unit.mode(),
                unit.duration(),
                unit.freeCots(),
                null,
                unit.schemeDates(),
                unit.publics(),
                unit.features(),
                unit.languages(),
                unit.lastSolicitedAt(),
                beds);
    }

    /**
     * What is left under one hold.
     *
     * @param beds how many
     */
    public record Left(BlockHold.Kept kept, int beds) {

        static Left of(BlockHold.Kept kept, List<Candidate> drawn) {
            var out = kept.asOutOf();
            var taken = drawn.stream()
                    .filter(candidate -> out.equals(candidate.outOf()))
                    .mapToInt(Candidate::beds)
                    .sum();
            return new Left(kept, Math.max(0, kept.bedIds().size() - taken));
        }

        private Left larger(Left other) {
            return Comparator.comparingInt(Left::beds).compare(this, other) < 0 ? other : this;
        }
    }
}
