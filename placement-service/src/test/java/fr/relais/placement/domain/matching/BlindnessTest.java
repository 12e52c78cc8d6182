package fr.relais.placement.domain.matching;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.explanation.Explainer;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.household.LanguageLevel;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** INV-01: what must not count does not exist for the matcher. */
class BlindnessTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
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

    /** Nor does it matter who asks for whom, how urgent it is, since when, and on which track of the same pace. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswerIsTheSameWhoeverAsksAndWhatCameOfItBefore(long seed) {
        var random = new Random(seed);
        var profile = Profiles.randomProfile(random);
        var index = NationalIndex.EMPTY.with(Profiles.randomCentres(random, 40));
        var plain = submitted(profile, 0);

        for (var other = 1; other < 40; other++) {
            var request = submitted(profile, other);
            assertThat(request.submission()).isNotEqualTo(plain.submission());
            assertThat(answer(request.profile(file(profile, LanguageLevel.BASIC, true)), index))
                    .isEqualTo(answer(plain.profile(file(profile, LanguageLevel.BASIC, true)), index));
        }
    }

    /** Every value of everything about a submission that is no input, and nothing of what is. */
    private static PlacementRequest submitted(MatchingProfile profile, int other) {
        var like = Requests.in(Requests.Situation.MATCHING).submission();
        var tracks = List.of(Track.EMERGENCY, Track.LOCAL, Track.MINOR);
        var id = new RequestId(profile.seed());
        var letter = (char) ('a' + other % 26);
        var submission = new Submission(
                "organisation-" + other,
                new Reference(("r" + letter).repeat(13)),
                new Reference(("c" + letter).repeat(13)),
                new Reference(("h" + letter).repeat(13)),
                tracks.get(other % 3),
                DangerTier.values()[other / 3 % 3],
                1 + other % 12,
                like.submittedAt().plusSeconds(other),
                like.seniority().minusSeconds(other),
                new SealedFile(new byte[] {(byte) other}),
                like.policy());
        return PlacementRequest.submit(id, submission).<PlacementRequest>fold(accepted -> accepted.state(), refusal -> {
            throw new AssertionError(refusal);
        });
    }

    /** Whose centre it is, and which bed is which, are told to those who hold it and order nothing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswerIsTheSameWhoeverOwnsTheCentre(long seed) {
        var random = new Random(seed);
        var profile = Profiles.randomProfile(random);
        var centres = Profiles.randomCentres(random, 40);

        var plain = Supply.unpriced(NationalIndex.EMPTY.with(centres), NOW);
        var other = Supply.unpriced(
                NationalIndex.EMPTY.with(
                        centres.stream().map(BlindnessTest::renamed).toList()),
                NOW);

        assertThat(why(profile, other)).isEqualTo(why(profile, plain));
    }

    private static CentreAvailability renamed(CentreAvailability centre) {
        return new CentreAvailability(
                centre.centre(),
                "somebody-else",
                centre.departement(),
                centre.active(),
                centre.compromised(),
                centre.quotaLeft(),
                centre.version(),
                centre.units().stream().map(BlindnessTest::renamed).toList());
    }

    private static UnitAvailability renamed(UnitAvailability unit) {
        return unit.with(unit.beds().stream()
                .map(bed -> new BedAvailability("renamed " + bed.bed(), bed.state(), bed.freshUntil()))
                .toList());
    }

    private static String answer(CaseFile file, MatchingProfile profile, NationalIndex index) {
        return answer(file.profile(new RequestId(profile.seed()), profile.duration()), index);
    }

    /** The list of candidates and the explanation that is kept, to the byte. */
    private static String answer(MatchingProfile seen, NationalIndex index) {
        var supply = Supply.unpriced(index, NOW);
        return new Matcher(MAP).match(seen, Tried.NOTHING, supply) + why(seen, supply);
    }

    private static String why(MatchingProfile seen, Supply supply) {
        var result = new Matcher(MAP).match(seen, Tried.NOTHING, supply);
        var asked = new Explainer.Asked(seen, Tried.NOTHING, supply);
        return new String(new Explainer(MAP).ofTheCountry(asked, result, null).bytes(), StandardCharsets.UTF_8);
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
