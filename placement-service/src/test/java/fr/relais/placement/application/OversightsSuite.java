package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.oversight.Accounts;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.oversight.Quarantining;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static fr.relais.placement.domain.oversight.Accounts.NOW;
import static fr.relais.placement.domain.oversight.Accounts.QUOTA;
import static fr.relais.placement.domain.oversight.Accounts.oriented;
import static fr.relais.placement.domain.oversight.Accounts.request;
import static fr.relais.placement.domain.oversight.Accounts.said;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store of accounts does. */
public abstract class OversightsSuite {

    private static final CommandContext CONTEXT = CommandContext.system(NOW).asRelief();

    protected abstract Oversights empty();

    private static Outcome<Oversight, ?> admit(Oversights oversights, int number, String by) {
        return oversights
                .change(Accounts.empty(), CONTEXT, account -> account.admit(oriented(number, by), QUOTA))
                .block();
    }

    @Test
    void keepsAnAccountWhole() {
        var oversights = empty();
        admit(oversights, 1, "ana");
        oversights
                .change(Accounts.empty(), CONTEXT, account -> account.allowed(said(5, 9, "first", NOW), QUOTA))
                .block();
        oversights
                .change(
                        Accounts.empty(),
                        CONTEXT,
                        account -> account.allowed(said(5, 9, "second", NOW.plusSeconds(1)), QUOTA))
                .block();
        oversights
                .change(
                        Accounts.empty(),
                        CONTEXT,
                        account -> account.allowed(said(6, 10, "second", NOW.plusSeconds(2)), QUOTA))
                .block();
        var expected = oversights
                .change(
                        Accounts.empty(),
                        CONTEXT,
                        account -> account.lookedAt(Set.of(request(1)), Set.of(Pattern.HALVES, Pattern.SWEEP), NOW))
                .map(outcome -> outcome.fold(changed -> changed, refusal -> Accounts.empty()))
                .block();

        assertThat(oversights.all().collectList().block()).containsExactly(expected);
        assertThat(expected.searches()).singleElement().matches(search -> search.lookedAt());
        assertThat(expected.allowance().raise()).isNotNull();
        assertThat(expected.allowance().first()).isNotNull();
    }

    @Test
    void findsWhatIsNotLookedAtYet() {
        var oversights = empty();
        admit(oversights, 1, "ana");

        assertThat(oversights.due(NOW).count().block()).isEqualTo(1);
        assertThat(oversights.due(NOW.minusMillis(1)).count().block()).isZero();
    }

    @Test
    void findsThoseWhoseSearchesWaitAndKeepsForWhomSomebodyHasGivenHerWord() {
        var oversights = empty();
        admit(oversights, 1, "ana");
        assertThat(oversights.quarantined().count().block()).isZero();

        quarantining(oversights, of -> of.begun(Quarantine.Cause.DURESS, NOW));
        quarantining(oversights, of -> of.vouched(request(1)));
        quarantining(oversights, of -> of.used(NOW.plusSeconds(1)));

        assertThat(oversights
                        .quarantined()
                        .map(Oversight::quarantine)
                        .collectList()
                        .block())
                .containsExactly(new Quarantine(Quarantine.Cause.DURESS, NOW, Set.of(request(1)), NOW.plusSeconds(1)));
        quarantining(oversights, Quarantining::ended);
        assertThat(oversights.quarantined().count().block()).isZero();
    }

    private static void quarantining(
            Oversights oversights,
            Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        oversights
                .change(Accounts.empty(), CONTEXT, account -> decide.apply(Quarantining.over(account)))
                .block();
    }

    /** Fifty at once, the first of which finds no account: exactly as many as the quota says. */
    @Test
    void letsExactlyTheQuotaInHoweverManyComeAtOnce() {
        var oversights = empty();

        var admitted = Flux.range(0, 50)
                .flatMap(
                        number -> oversights
                                .change(
                                        Accounts.empty(),
                                        CONTEXT,
                                        account -> account.admit(oriented(number, "worker-" + number), QUOTA))
                                .subscribeOn(Schedulers.parallel()),
                        50)
                .filter(outcome -> outcome instanceof Outcome.Done)
                .count()
                .block(Duration.ofSeconds(30));

        assertThat(admitted).isEqualTo(QUOTA.organisation());
        assertThat(oversights.all().blockFirst().charges()).hasSize(QUOTA.organisation());
    }

    @Test
    void aRepeatCountsOnce() {
        var oversights = empty();

        for (var repeat = 0; repeat < 5; repeat++) {
            admit(oversights, 1, "ana");
        }

        assertThat(oversights.all().blockFirst().charges()).hasSize(1);
    }
}
