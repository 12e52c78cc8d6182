package fr.relais.figures.application;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import fr.relais.blocks.Outcome;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.publication.Audience;
import fr.relais.statistics.publication.LeakingPublisher;
import fr.relais.statistics.publication.Publisher;
import fr.relais.statistics.publication.Release;
import fr.relais.statistics.table.FrozenQuarter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be read: what is frozen, once it was looked at as an attacker would; else nothing at all. */
class ReadPublicationsTest {

    private static final Quarter FIRST = new Quarter(2026, 4);

    private final InMemoryFigures store = new InMemoryFigures();
    private final Heard alarms = new Heard();
    private final ReadPublications publications = by(new Publisher());

    private ReadPublications by(Publisher publisher) {
        return new ReadPublications(store.frozen(), store.said(), alarms, publisher);
    }

    private void frozen(Quarter quarter, int requests, IntFunction<Region> region) {
        var facts = IntStream.range(0, requests)
                .mapToObj(at -> SomeFacts.in(quarter).from(region.apply(at)).fact())
                .toList();
        store.frozen().keep(FrozenQuarter.of(quarter, facts, 59)).block();
    }

    private static List<Release> releases(Outcome<Published, PublicationRefusal> outcome) {
        return outcome.fold(Published::releases, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    @Test
    void isEmptyBeforeTheFirstQuarterIsFrozen() {
        assertThat(releases(publications.current().block())).isEmpty();
    }

    @Test
    void hasOneReleaseForEachQuarter() {
        frozen(FIRST, 40, at -> Region.BRETAGNE);
        assertThat(releases(publications.current().block())).hasSize(1);

        frozen(FIRST.next(), 60, at -> Region.CORSE);

        assertThat(releases(publications.current().block()))
                .extracting(release -> release.forPublic().upTo())
                .containsExactly(FIRST, FIRST.next());
    }

    @Test
    void isMadeOnceForTheSameCounts() {
        frozen(FIRST, 40, at -> Region.BRETAGNE);

        var once = releases(publications.current().block());

        assertThat(releases(publications.current().block()).get(0)).isSameAs(once.get(0));
        assertThat(releases(by(new Publisher()).current().block())).isEqualTo(once);
    }

    @Test
    void isNothingAndTellsOperatorsWhenAReaderCouldComputeSomething() {
        frozen(FIRST, 60, at -> at < 30 ? Region.values()[at / 10] : Region.BRETAGNE);
        var leaking = by(LeakingPublisher.forEverybody());

        var outcome = leaking.current().block();

        assertThat(outcome).isEqualTo(Outcome.refused(PublicationRefusal.NOT_SAFE));
        assertThat(alarms.refused).containsExactly(Alarms.Cause.LEAK);
        assertThat(releases(publications.current().block()))
                .extracting(release -> release.forPublic().audience())
                .containsExactly(Audience.PUBLIC);
    }

    @Test
    void isNothingAndTellsOperatorsWhenItWouldSayOtherwiseWhatWasSaidBefore() {
        frozen(FIRST, 40, at -> Region.BRETAGNE);
        store.said().remember(FIRST.label() + "/RAPPORTEUR", "something else").block();

        var outcome = publications.current().block();

        assertThat(outcome).isEqualTo(Outcome.refused(PublicationRefusal.NOT_SAFE));
        assertThat(alarms.refused).containsExactly(Alarms.Cause.SAID_OTHERWISE);
    }

    @Test
    void remembersEveryFigureAndWhatIsWithheld() {
        frozen(FIRST, 40, at -> Region.BRETAGNE);
        var one = releases(publications.current().block()).get(0);
        var other = new InMemoryFigures();
        other.frozen()
                .keep(FrozenQuarter.of(
                        FIRST,
                        IntStream.range(0, 45)
                                .mapToObj(at -> SomeFacts.in(FIRST).fact())
                                .toList(),
                        59))
                .block();
        var more = releases(new ReadPublications(other.frozen(), other.said(), alarms, new Publisher())
                        .current()
                        .block())
                .get(0);

        assertThat(Fingerprint.of(one.forPublic()))
                .isNotEqualTo(Fingerprint.of(more.forPublic()))
                .isNotEqualTo(Fingerprint.of(one.forRapporteur()));
    }
}
