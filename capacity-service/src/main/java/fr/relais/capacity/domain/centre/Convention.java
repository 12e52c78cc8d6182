package fr.relais.capacity.domain.centre;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a centre and the coordinator have agreed on.
 *
 * @param publics whom the centre takes at most; a unit may take fewer of them
 * @param schemes arrangements over some of its units, each with a cap
 * @param funding absent when nothing is known of it
 */
public record Convention(
        CapacityTerms capacity,
        Publics publics,
        List<Scheme> schemes,
        @Nullable Funding funding) {

    /** A convention with more schemes than this is several centres. */
    public static final int MOST_SCHEMES = 20;

    public Convention {
        schemes = List.copyOf(schemes);
        if (schemes.stream().map(Scheme::id).distinct().count() != schemes.size()) {
            throw new IllegalArgumentException("the schemes of a convention must be different schemes");
        }
    }

    /**
     * What holds as long as nothing else is said: standing places for everybody that a centre of this kind may take.
     */
    public static Convention standingFor(CentreKind kind) {
        return new Convention(new CapacityTerms.Dedicated(), everybodyOf(kind), List.of(), null);
    }

    /** Whom a centre of this kind may take at most (INV-05). */
    public static Publics everybodyOf(CentreKind kind) {
        return new Publics(
                EnumSet.allOf(AgeBand.class),
                EnumSet.allOf(Gender.class),
                EnumSet.allOf(HouseholdType.class),
                kind == CentreKind.CHILD_FACILITY);
    }

    public Optional<Scheme> scheme(SchemeId id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
