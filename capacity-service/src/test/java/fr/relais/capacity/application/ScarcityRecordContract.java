package fr.relais.capacity.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.ScarcityEvent;
import fr.relais.capacity.domain.national.Taken;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.national.Taken.MEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What every record of scarcity does, however many replicas tell it the same. */
public abstract class ScarcityRecordContract {

    /** An empty one, with what it has told so far. */
    public record Told(ScarcityRecord record, List<String> events) {}

    private final Told told = told();

    /** An event in two words. */
    protected static String inTwoWords(ScarcityEvent event) {
        return event.taken() + (event instanceof ScarcityEvent.ScarcityBegan ? " began" : " ended");
    }

    protected abstract Told told();

    @Test
    void remembersWhatWasTold() {
        observe(Map.of(MEN, true), NOW).block();

        assertThat(observe(Map.of(), hours(1)).block()).isEqualTo(new Scarcities(Map.of(MEN, NOW)));
        assertThat(observe(Map.of(MEN, false), hours(2)).block()).isEqualTo(Scarcities.NONE);
        await().untilAsserted(() -> assertThat(told.events()).containsExactly("MEN began", "MEN ended"));
    }

    @Test
    void tellsOnceWhatManyReplicasSee() {
        var all = Flux.range(0, 20)
                .flatMap(replica -> observe(Map.of(MEN, true), NOW).subscribeOn(Schedulers.boundedElastic()), 20)
                .collectList()
                .block();

        assertThat(all).hasSize(20);
        observe(Map.of(MEN, false), hours(1)).block();
        await().untilAsserted(() -> assertThat(told.events()).containsExactly("MEN began", "MEN ended"));
    }

    private Mono<Scarcities> observe(Map<Taken, Boolean> seen, Instant at) {
        return told.record().change(CommandContext.system(at), before -> before.observe(seen, at));
    }
}
