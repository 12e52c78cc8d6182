package fr.relais.benchmarks.demand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.matching.MatchingProfile;

/** The hash of everything a story says, written out field by field: two stories with one hash are one story. */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    public static String of(Story story) {
        var print = new Fingerprint();
        story.applicants().forEach(print::add);
        story.vacancies().forEach(vacancy -> print.add(vacancy.opensAt(), vacancy.centre()));
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has it", missing);
        }
    }

    private void add(Applicant one) {
        write(one.comesAt(), one.waitsUntil(), one.tier(), one.national());
        var profile = one.profile();
        write(profile.seed(), profile.duration(), profile.relocation(), profile.departsFrom(), profile.oceanCrossing());
        write(people(profile.household()), sorted(profile.dangerZones()), sorted(profile.localZones()));
        writeWishes(profile);
    }

    private void writeWishes(MatchingProfile profile) {
        write(sorted(profile.needs()), sorted(profile.wishes()), sorted(profile.languages()));
    }

    private static List<String> people(Household household) {
        return household.people().stream()
                .map(one -> one.ageBand() + " " + one.gender() + " " + one.ageStatus() + " " + one.parentOfMinors())
                .toList();
    }

    private void add(long opensAt, CentreAvailability centre) {
        write(opensAt, centre.centre(), centre.departement());
        centre.units().forEach(this::add);
    }

    private void add(UnitAvailability unit) {
        write(unit.unit(), unit.mode(), unit.duration(), unit.freeCots());
        write(publics(unit.publics()), sorted(unit.features()), sorted(unit.languages()));
        for (var number = 0; number < unit.beds().size(); number++) {
            write("bed-" + number, unit.beds().get(number).state());
        }
    }

    private static List<Object> publics(Publics publics) {
        return List.of(
                sorted(publics.ageBands()),
                sorted(publics.genders()),
                sorted(publics.householdTypes()),
                publics.minorsAlone());
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private void write(Object... values) {
        digest.update((List.of(values) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
