package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.minor.Handed;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.ProtectionDecision;
import fr.relais.placement.domain.request.Requests;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.minor.Handed.MARK;
import static fr.relais.placement.domain.minor.Handed.OPENED;
import static fr.relais.placement.domain.minor.Handed.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store of hand-overs does. */
public abstract class MinorHandOversSuite {

    private static final CommandContext CONTEXT = CommandContext.system(OPENED);

    protected abstract MinorHandOvers empty();

    private MinorHandOvers withOne() {
        var handOvers = empty();
        handOvers
                .open(REQUEST, CONTEXT, () -> MinorHandOver.open(REQUEST, Requests.reference('m'), "75", OPENED))
                .block();
        return handOvers;
    }

    @Test
    void keepsAHandOverWhole() {
        var handOvers = withOne();
        handOvers.change(REQUEST, CONTEXT, one -> one.acknowledge(MARK)).block();
        handOvers.change(REQUEST, CONTEXT, one -> one.renew(MARK)).block();
        handOvers.change(REQUEST, CONTEXT, one -> one.administratorAsked(MARK)).block();
        handOvers
                .change(REQUEST, CONTEXT, one -> one.administratorDesignated(MARK))
                .block();
        handOvers
                .change(REQUEST, CONTEXT, one -> one.remind(OPENED.plus(Duration.ofDays(20))))
                .block();
        var last = handOvers
                .change(REQUEST, CONTEXT, one -> one.decide(ProtectionDecision.PROSECUTOR_SEIZED, MARK))
                .map(outcome -> outcome.fold(changed -> changed, refusal -> Handed.open()))
                .block();

        assertThat(handOvers.find(Requests.reference('m')).block()).isEqualTo(last);
        assertThat(last.answer().decision()).isEqualTo(ProtectionDecision.PROSECUTOR_SEIZED);
        assertThat(last.told()).isNotEmpty();
    }

    @Test
    void opensOneForEachRequest() {
        var handOvers = withOne();
        handOvers
                .open(REQUEST, CONTEXT, () -> MinorHandOver.open(REQUEST, Requests.reference('n'), "69", OPENED))
                .block();

        assertThat(handOvers.all().collectList().block()).containsExactly(Handed.open());
    }

    @Test
    void findsThoseOfADepartementAlone() {
        var handOvers = withOne();

        assertThat(handOvers.of(Set.of("75", "69")).count().block()).isEqualTo(1);
        assertThat(handOvers.of(Set.of("69")).count().block()).isZero();
        assertThat(handOvers.of(Set.of()).count().block()).isZero();
    }

    @Test
    void findsWhatIsDue() {
        var handOvers = withOne();
        var due = Handed.open().due().orElseThrow();

        assertThat(handOvers.due(due).count().block()).isEqualTo(1);
        assertThat(handOvers.due(due.minusMillis(1)).count().block()).isZero();
    }
}
