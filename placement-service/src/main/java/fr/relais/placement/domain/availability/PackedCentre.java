package fr.relais.placement.domain.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;

/**
 * A centre in as few bytes as will do: all that the index keeps of what was announced, and nothing is lost. Both
 * directions are side by side; the bytes stay in this process and have no other reader.
 */
final class PackedCentre {

    private static final int VERSION = 2 * Long.BYTES;
    private static final BedState[] STATES = BedState.values();

    private PackedCentre() {}

    static byte[] pack(CentreAvailability centre) {
        var id = centre.centre().value();
        var writer = new PackWriter()
                .fixed(id.getMostSignificantBits())
                .fixed(id.getLeastSignificantBits())
                .number(centre.version())
                .bool(centre.active())
                .bool(centre.compromised())
                .optional(centre.quotaLeft())
                .text(centre.departement())
                .text(centre.organisation())
                .number(centre.units().size());
        centre.units().forEach(unit -> writer.block(pack(unit)));
        return writer.written();
    }

    static CentreAvailability unpack(byte[] packed) {
        return unpack(packed, true);
    }

    /** The centre without its units. */
    static CentreAvailability header(byte[] packed) {
        return unpack(packed, false);
    }

    private static CentreAvailability unpack(byte[] packed, boolean withUnits) {
        var reader = new PackReader(packed, 0);
        var ref = new CentreRef(new UUID(reader.fixed(), reader.fixed()));
        var version = reader.number();
        var active = reader.bool();
        var compromised = reader.bool();
        var quotaLeft = reader.optionalCount();
        var departement = reader.text();
        var organisation = reader.text();
        var units = new ArrayList<UnitAvailability>();
        for (var left = withUnits ? reader.count() : 0; left > 0; left--) {
            units.add(unit(reader.intoBlock()));
        }
        return new CentreAvailability(ref, organisation, departement, active, compromised, quotaLeft, version, units);
    }

    private static byte[] pack(UnitAvailability unit) {
        var writer = new PackWriter()
                .id(unit.unit().value())
                .optional(unit.lastSolicitedAt())
                .number(Kind.bitsOf(unit))
                .number(unit.freeCots())
                .optional(unit.schemeLeft())
                .optional(unit.schemeDates().from())
                .optional(unit.schemeDates().until());
        var beds = unit.beds();
        for (var from = 0; from < beds.size(); ) {
            var to = from + 1;
            while (to < beds.size() && areAlike(beds.get(from), beds.get(to))) {
                to++;
            }
            writer.number(to - from)
                    .number(beds.get(from).state().ordinal())
                    .optional(beds.get(from).freshUntil());
            if (beds.get(from).state().isNamed()) {
                beds.subList(from, to).forEach(bed -> writer.id(bed.bed()));
            }
            from = to;
        }
        writer.number(0).number(unit.languages().size());
        unit.languages().forEach(writer::text);
        return writer.written();
    }

    private static boolean areAlike(BedAvailability one, BedAvailability other) {
        return one.state() == other.state() && Objects.equals(one.freshUntil(), other.freshUntil());
    }

    private static UnitAvailability unit(PackReader reader) {
        var ref = new UnitRef(reader.id());
        var lastSolicitedAt = reader.optionalTime();
        var kind = new Kind("", reader.number());
        var freeCots = reader.count();
        var schemeLeft = reader.optionalCount();
        var schemeDates = schemeDates(reader);
        var beds = beds(reader);
        return new UnitAvailability(
                ref,
                kind.mode(),
                kind.duration(),
                freeCots,
                schemeLeft,
                schemeDates,
                publics(kind),
                those(Feature.values(), kind::offers),
                Set.copyOf(languages(reader)),
                lastSolicitedAt,
                beds);
    }

    private static Publics publics(Kind kind) {
        return new Publics(
                those(AgeBand.values(), kind::receives),
                those(Gender.values(), kind::receives),
                those(HouseholdType.values(), kind::receives),
                kind.minorsAlone());
    }

    private static <T> Set<T> those(T[] values, Predicate<T> which) {
        return Stream.of(values).filter(which).collect(Collectors.toUnmodifiableSet());
    }

    private static List<BedAvailability> beds(PackReader reader) {
        var beds = new ArrayList<BedAvailability>();
        for (var alike = reader.count(); alike > 0; alike = reader.count()) {
            var state = STATES[reader.count()];
            var freshUntil = reader.optionalTime();
            for (var left = alike; left > 0; left--) {
                beds.add(new BedAvailability(state.isNamed() ? reader.id() : "", state, freshUntil));
            }
        }
        return beds;
    }

    /** What so many beds have in common, whichever they are. */
    static BedAvailability alike(PackReader reader, int beds) {
        var alike = new BedAvailability("", STATES[reader.count()], reader.optionalTime());
        for (var left = alike.state().isNamed() ? beds : 0; left > 0; left--) {
            reader.passId();
        }
        return alike;
    }

    static SchemeDates schemeDates(PackReader reader) {
        return new SchemeDates(reader.optionalTime(), reader.optionalTime());
    }

    static List<String> languages(PackReader reader) {
        var languages = new ArrayList<String>();
        for (var left = reader.count(); left > 0; left--) {
            languages.add(reader.text());
        }
        return languages;
    }

    /** Where a unit begins. */
    static PackReader unitAt(byte[] packed, int number) {
        var reader = afterVersion(packed);
        reader.bool();
        reader.bool();
        reader.optionalCount();
        reader.pass().pass().count();
        for (var left = number; left > 0; left--) {
            reader.pass();
        }
        return reader.intoBlock();
    }

    /** Where that begins which a {@link Vacancy} is read from. */
    static PackReader vacancyAt(byte[] packed, int number) {
        var reader = unitAt(packed, number).passId();
        reader.optionalTime();
        reader.number();
        reader.number();
        return reader;
    }

    static PackReader afterVersion(byte[] packed) {
        var reader = new PackReader(packed, VERSION);
        reader.number();
        return reader;
    }

    static boolean isOf(byte[] packed, CentreRef centre) {
        var reader = new PackReader(packed, 0);
        return reader.fixed() == centre.value().getMostSignificantBits()
                && reader.fixed() == centre.value().getLeastSignificantBits();
    }

    static CentreRef ref(byte[] packed) {
        var reader = new PackReader(packed, 0);
        return new CentreRef(new UUID(reader.fixed(), reader.fixed()));
    }

    static long version(byte[] packed) {
        return new PackReader(packed, VERSION).number();
    }

    static String departement(byte[] packed) {
        var reader = afterVersion(packed);
        reader.bool();
        reader.bool();
        reader.optionalCount();
        return reader.text();
    }
}
