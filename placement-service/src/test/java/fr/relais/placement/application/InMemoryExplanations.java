package fr.relais.placement.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedExplanation;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Explanations in memory, sealed with nothing; kept honest by running the suite of the real ones. */
final class InMemoryExplanations implements Explanations, ExplanationFiles {

    final Map<RequestId, List<SealedExplanation>> kept = new LinkedHashMap<>();

    @Override
    public Mono<Void> keep(RequestId request, SealedExplanation explanation) {
        return Mono.fromRunnable(() -> {
            var some = kept.computeIfAbsent(request, first -> new ArrayList<>());
            if (some.stream().noneMatch(one -> one.number() == explanation.number())) {
                some.add(explanation);
            }
        });
    }

    @Override
    public Flux<SealedExplanation> before(RequestId request, int number, int most) {
        return Flux.fromIterable(kept.getOrDefault(request, List.of()))
                .filter(one -> one.number() < number && one.number() >= number - most)
                .sort(Comparator.comparingInt(SealedExplanation::number).reversed());
    }

    @Override
    public Mono<Seal> sealOf(RequestId request) {
        return Mono.just(new Seal() {
            @Override
            public SealedFile close(byte[] explanation) {
                return new SealedFile(explanation);
            }

            @Override
            public byte[] open(SealedFile file) {
                return file.bytes();
            }
        });
    }
}
