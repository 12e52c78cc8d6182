package fr.relais.placement.application;

import java.util.List;

import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.placement.domain.stay.StayStatus;
import fr.relais.placement.domain.stay.StayTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody is away from a household of minors: it is a minor, whatever the centre says. */
class KeepStayTest {

    private final OneHousehold one = new OneHousehold();
    private final World world = one.world;
    private final RequestId lived = one.confirmed(one.submit(Track.EMERGENCY));

    /** Every file is about one household. */
    private record Confided(Household household) implements CaseFiles {

        @Override
        public Mono<SealedFile> seal(RequestId request, CaseFile file) {
            return Mono.error(new IllegalStateException("nothing is confided here"));
        }

        @Override
        public Mono<CaseFile> open(RequestId request, SealedFile file) {
            var like = OneWoman.file();
            return Mono.just(new CaseFile(
                    household,
                    like.relocation(),
                    like.dangerZones(),
                    like.localZones(),
                    like.oceanCrossing(),
                    like.departsFrom(),
                    like.needs(),
                    like.wishes(),
                    like.languages(),
                    like.agreesToBeLookedFor()));
        }
    }

    private Outcome<Stay, StayRefusal> away(boolean minor, Person... people) {
        one.arrive(lived);
        world.go(lived);
        var keep = new KeepStay(world.stays, new Confided(new Household(List.of(people))), StayTerms.DEFAULT);
        return keep.absent(
                        world.at(lived),
                        one.stayOf(lived).orElseThrow().id(),
                        new Away(world.clock.instant(), null, minor),
                        one.context())
                .block();
    }

    private static Person aged(AgeStatus status) {
        return new Person(AgeBand.MINOR, Gender.F, status, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"MINOR", "MINOR_PRESUMED"})
    void nobodyElseCanBeAway(AgeStatus status) {
        assertThat(away(false, aged(status))).isEqualTo(Outcome.refused(StayRefusal.ONLY_MINORS));
        assertThat(one.stayOf(lived).map(Stay::status)).contains(StayStatus.ACTIVE);
        assertThat(away(true, aged(status))).isInstanceOf(Outcome.Done.class);
        assertThat(one.stayOf(lived).map(Stay::status)).contains(StayStatus.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"MINOR", "MINOR_PRESUMED"})
    void anAdultOfAFamilyMayBe(AgeStatus status) {
        var mother = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);

        assertThat(away(false, aged(status), mother)).isInstanceOf(Outcome.Done.class);
    }
}
