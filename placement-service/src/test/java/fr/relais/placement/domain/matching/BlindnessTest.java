package fr.relais.placement.domain.matching;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.household.LanguageLevel;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** INV-01: what must not count does not exist for the matcher. */
class BlindnessTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** A new name here is a decision about people, not a detail of code. */
    @Test
    void theMatcherKnowsOfPeopleWhatIsListedHere() {
        assertThat(namesOf(MatchingProfile.class))
                .containsExactly(
                        "seed",
                        "household",
                        "duration",
                        "relocation",
                        "dangerZones",
                        "localZones",
                        "oceanCrossing",
                        "departsFrom",
                        "needs",
                        "wishes",
                        "languages");
        assertThat(namesOf(Person.class)).containsExactly("ageBand", "gender", "ageStatus", "parentOfMinors");
        assertThat(namesOf(Tried.class)).containsExactly("leftOut", "passedOver");
    }

    @Test
    void theMatcherKnowsOfCentresWhatIsListedHere() {
        assertThat(namesOf(CentreAvailability.class))
                .containsExactly(
                        "centre",
                        "organisation",
                        "departement",
                        "active",
                        "compromised",
                        "quotaLeft",
                        "version",
                        "units");
        assertThat(namesOf(UnitAvailability.class))
                .containsExactly(
                        "unit",
                        "mode",
                        "duration",
                        "freeCots",
                        "schemeLeft",
                        "schemeDates",
                        "publics",
                        "features",
                        "languages",
                        "lastSolicitedAt",
                        "beds");
        assertThat(namesOf(BedAvailability.class)).containsExactly("bed", "state", "freshUntil");
    }

    /** Everything of a case that is not in the list above may be anything: the answer is the same to the byte. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswerIsTheSameWhateverElseTheCaseSays(long seed) {
        var random = new Random(seed);
        var profile = Profiles.randomProfile(random);
        var index = NationalIndex.EMPTY.with(Profiles.randomCentres(random, 40));

        var plain = answer(file(profile, LanguageLevel.BASIC, true), profile, index);
        var other = answer(file(profile, LanguageLevel.NATIVE, false), profile, index);

        assertThat(other).isEqualTo(plain);
    }

    private static String answer(CaseFile file, MatchingProfile profile, NationalIndex index) {
        var seen = file.profile(new RequestId(profile.seed()), profile.duration());
        return new Matcher(MAP)
                .match(seen, Tried.NOTHING, Supply.unpriced(index, NOW))
                .toString();
    }

    private static CaseFile file(MatchingProfile profile, LanguageLevel level, boolean agrees) {
        return new CaseFile(
                profile.household(),
                profile.relocation(),
                profile.dangerZones(),
                profile.localZones(),
                profile.oceanCrossing(),
                profile.departsFrom(),
                profile.needs(),
                profile.wishes(),
                profile.languages().stream()
                        .map(code -> new Language(code, level))
                        .toList(),
                agrees);
    }

    private static List<String> namesOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
