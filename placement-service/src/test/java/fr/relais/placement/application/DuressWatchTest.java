package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightEvent.UsedUnderDuress;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.oversight.Quarantining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody is made to sign in: the coordinators are told, and she is not seen to have told them. */
class DuressWatchTest {

    private final World world = new World();
    private final KeepQuarantine keep =
            new KeepQuarantine(world.oversights, world.oversights, new Known("twin"), world);
    private final DuressWatch watch = new DuressWatch(world.quarantines, keep, world.clock);

    private void quarantine(Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        world.oversights
                .change(
                        world.oversights.first("twin"),
                        World.BY_A_PERSON,
                        account -> decide.apply(Quarantining.over(account)))
                .block();
    }

    private List<OversightEvent> cries() {
        return world.oversights.events.stream()
                .filter(UsedUnderDuress.class::isInstance)
                .toList();
    }

    private void used() {
        watch.seen("twin");
        watch.round().block();
    }

    @Test
    void isToldOnceForAsLongAsItIsOneStory() {
        quarantine(of -> of.begun(Cause.DURESS, World.START));
        watch.round().block();
        assertThat(cries()).isEmpty();

        used();
        used();
        assertThat(cries()).hasSize(1);

        world.clock.advance(Duration.ofMinutes(15));
        used();
        assertThat(cries()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = Cause.class, names = "DURESS", mode = EnumSource.Mode.EXCLUDE)
    void isNotWhereItsSearchesOnlyWait(Cause cause) {
        quarantine(of -> of.begun(cause, World.START));
        watch.round().block();

        used();

        assertThat(cries()).isEmpty();
    }

    @Test
    void isToldByTheNextRoundWhenItCouldNotBe() {
        quarantine(of -> of.begun(Cause.DURESS, World.START));
        watch.round().block();
        watch.seen("twin");
        world.oversights.failing = true;
        assertThatThrownBy(() -> watch.round().block()).hasMessageContaining("away");

        world.oversights.failing = false;
        watch.round().block();

        assertThat(cries()).hasSize(1);
    }

    @Test
    void ofOthersNothingIsKept() {
        quarantine(of -> of.begun(Cause.DURESS, World.START));
        watch.round().block();
        watch.seen("referrer-org");
        watch.round().block();

        assertThat(world.oversights
                        .all()
                        .map(Oversight::organisation)
                        .collectList()
                        .block())
                .containsExactly("twin");
    }

    @Test
    void beginsForAnOrganisationThatMayAskAndForNoOther() {
        assertThat(keep.begin("twin", Cause.SUSPECTED, World.BY_A_PERSON).block())
                .isNotNull();
        assertThat(keep.begin("nobody", Cause.SUSPECTED, World.BY_A_PERSON).block())
                .isNull();
        assertThat(world.oversights
                        .quarantined()
                        .map(Oversight::quarantine)
                        .collectList()
                        .block())
                .extracting(Quarantine::since)
                .containsExactly(World.BY_A_PERSON.at());
    }

    /** One organisation may ask for places. */
    private record Known(String organisation) implements ReferrerOrganisations {

        @Override
        public Mono<ReferrerOrganisation> find(String id) {
            return Mono.just(id)
                    .filter(organisation::equals)
                    .map(known -> new ReferrerOrganisation(known, OrganisationKind.ASSOCIATION, "31"));
        }

        @Override
        public Flux<ReferrerOrganisation> all() {
            return Flux.empty();
        }

        @Override
        public Mono<Outcome<Versioned<ReferrerOrganisation>, OrganisationRefusal>> register(
                ReferrerOrganisation other, CommandContext context) {
            return Mono.empty();
        }
    }
}
