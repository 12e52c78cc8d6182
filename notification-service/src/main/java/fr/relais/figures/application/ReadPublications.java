package fr.relais.figures.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import fr.relais.blocks.Outcome;
import fr.relais.statistics.publication.Leak;
import fr.relais.statistics.publication.Publisher;
import fr.relais.statistics.publication.Release;
import fr.relais.statistics.table.FrozenQuarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes what is frozen: a function of the counts, so nothing of it is kept but a digest, which makes sure that a
 * later program says nothing otherwise. It is computed once for the same counts, because looking for leaks takes long.
 */
public final class ReadPublications {

    private static final Duration ALWAYS = Duration.ofDays(3650);

    private final FrozenQuarters frozen;
    private final ReleasesSaid said;
    private final Alarms alarms;
    private final Publisher publisher;
    private final AtomicReference<Edition> latest;

    public ReadPublications(FrozenQuarters frozen, ReleasesSaid said, Alarms alarms, Publisher publisher) {
        this.frozen = frozen;
        this.said = said;
        this.alarms = alarms;
        this.publisher = publisher;
        this.latest = new AtomicReference<>(edition(List.of()));
    }

    private record Edition(List<FrozenQuarter> of, Mono<Outcome<Published, PublicationRefusal>> outcome) {}

    /** Everything that may be read; one refused release stops all, since nobody knows yet what is wrong. */
    public Mono<Outcome<Published, PublicationRefusal>> current() {
        return frozen.all()
                .collectList()
                .flatMap(quarters -> latest.updateAndGet(
                                known -> known.of().equals(quarters) ? known : edition(quarters))
                        .outcome());
    }

    /** A failure is not remembered, and a refusal only for the same counts. */
    private Edition edition(List<FrozenQuarter> quarters) {
        var outcome = Mono.fromCallable(() -> published(quarters))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::neverOtherwise)
                .cache(done -> ALWAYS, failure -> Duration.ZERO, () -> Duration.ZERO);
        return new Edition(List.copyOf(quarters), outcome);
    }

    /** The release of each quarter, made with those before it. */
    private Outcome<Published, PublicationRefusal> published(List<FrozenQuarter> quarters) {
        var releases = new ArrayList<Release>();
        for (var upTo = 1; upTo <= quarters.size(); upTo++) {
            var publishing = publisher.publish(quarters.subList(0, upTo), releases);
            var leaks = publishing.fold(release -> List.<Leak>of(), found -> found);
            if (!leaks.isEmpty()) {
                alarms.refused(Alarms.Cause.LEAK, leaks.size());
                return Outcome.refused(PublicationRefusal.NOT_SAFE);
            }
            publishing.fold(releases::add, found -> false);
        }
        return Outcome.done(new Published(releases));
    }

    private Mono<Outcome<Published, PublicationRefusal>> neverOtherwise(
            Outcome<Published, PublicationRefusal> outcome) {
        var releases = outcome.fold(Published::releases, refusal -> List.<Release>of());
        return Flux.fromIterable(releases)
                .concatMapIterable(release -> List.of(release.forPublic(), release.forRapporteur()))
                .map(Fingerprint::of)
                .filterWhen(print -> said.remember(print.name(), print.digest())
                        .map(remembered -> !remembered.equals(print.digest())))
                .count()
                .map(otherwise -> otherwise == 0 ? outcome : refused(otherwise.intValue()));
    }

    private Outcome<Published, PublicationRefusal> refused(int otherwise) {
        alarms.refused(Alarms.Cause.SAID_OTHERWISE, otherwise);
        return Outcome.refused(PublicationRefusal.NOT_SAFE);
    }
}
