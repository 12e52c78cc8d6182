package fr.relais.capacity.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;

import fr.relais.blocks.Actor;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.application.exchange.Prospects.Succession;
import fr.relais.capacity.application.exchange.Prospects.Switching;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.exchange.FinessNumber;
import fr.relais.capacity.domain.exchange.Prospect;
import fr.relais.platform.reference.References;
import fr.relais.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Editions of the list of whom to invite: one is current, and it becomes so as a whole. */
class MongoProspectsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Prospect ONE = prospect("310000001");
    private static final Prospect TWO = prospect("310000002");

    private final MongoProspects prospects = new MongoProspects(
            TestDatabase.fresh(), new ProspectDocuments(RunningService.shared().bean(References.class)));

    @Test
    void showsNothingOfAnEditionThatIsNotCurrent() {
        stage("first", ONE);

        assertThat(prospects.current().block()).isNull();
    }

    @Test
    void showsNothingOfAnEditionThatWasHalfWritten() {
        stage("before", ONE);
        makeCurrent("before", "");
        var all = IntStream.range(0, 1_200)
                .mapToObj(number -> prospect("%09d".formatted(number)))
                .toList();

        assertThatThrownBy(() -> prospects.stage("cut", upTo(700, all), NOW).block())
                .hasMessage("the process ends here");

        assertThat(prospects.of("cut").count().block()).as("written").isEqualTo(500);
        assertThat(prospects.current().block()).isEqualTo("before");
        prospects.stage("again", all, NOW).block();
        assertThat(makeCurrent("again", "before")).isEqualTo(Switching.DONE);
        assertThat(prospects.of("again").collectList().block()).containsExactlyInAnyOrderElementsOf(all);
        prospects.forgetBefore(NOW.plusSeconds(1)).block();
        assertThat(prospects.of("cut").collectList().block()).isEmpty();
    }

    @Test
    void makesAnEditionCurrentAsOftenAsItIsToldTo() {
        assertThat(makeCurrent("first", "")).isEqualTo(Switching.DONE);
        assertThat(makeCurrent("first", "")).isEqualTo(Switching.DONE);
        assertThat(makeCurrent("second", "first")).isEqualTo(Switching.DONE);
        assertThat(makeCurrent("second", "first")).isEqualTo(Switching.DONE);

        assertThat(makeCurrent("first", "")).as("a late repeat").isEqualTo(Switching.DONE);
        assertThat(prospects.current().block()).isEqualTo("second");
    }

    @Test
    void refusesAnEditionWhoseBaseIsGone() {
        makeCurrent("first", "");

        assertThat(makeCurrent("other", "")).isEqualTo(Switching.BASE_GONE);
        makeCurrent("second", "first");
        assertThat(makeCurrent("other", "first")).isEqualTo(Switching.BASE_GONE);
        assertThat(prospects.current().block()).isEqualTo("second");
    }

    @Test
    void letsOneOfManyWin() {
        makeCurrent("base", "");

        var outcomes = Flux.range(0, 20)
                .flatMap(number -> prospects.makeCurrent(succession("edition-" + number, "base")), 20)
                .collectList()
                .block();

        assertThat(outcomes).hasSize(20).filteredOn(Switching.DONE::equals).hasSize(1);
    }

    @Test
    void forgetsOldEditionsButTheCurrentOne() {
        stage("old", ONE);
        stage("current", TWO);
        makeCurrent("current", "");

        prospects.forgetBefore(NOW.plus(Duration.ofDays(8))).block();

        assertThat(prospects.of("old").collectList().block()).isEmpty();
        assertThat(prospects.of("current").collectList().block()).containsExactly(TWO);
    }

    /** A list in which nobody gets further than that. */
    private static List<Prospect> upTo(int most, List<Prospect> all) {
        return new AbstractList<>() {
            @Override
            public Prospect get(int index) {
                if (index >= most) {
                    throw new IllegalStateException("the process ends here");
                }
                return all.get(index);
            }

            @Override
            public int size() {
                return all.size();
            }
        };
    }

    private void stage(String edition, Prospect... staged) {
        prospects.stage(edition, List.of(staged), NOW).block();
    }

    private Switching makeCurrent(String edition, String base) {
        return prospects.makeCurrent(succession(edition, base)).block();
    }

    private static Succession succession(String edition, String base) {
        return new Succession(edition, base, new Actor("someone", "COORDINATOR", "on-call"), NOW);
    }

    private static Prospect prospect(String number) {
        return new Prospect(new FinessNumber(number), "CHRS", new DepartementCode("31"), "");
    }
}
