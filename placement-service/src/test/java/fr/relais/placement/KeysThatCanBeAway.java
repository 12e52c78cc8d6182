package fr.relais.placement;

import fr.relais.placement.application.MeetingPoints;
import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Meeting points as the service seals them, under keys that can be away. */
@Primary
@Component
public final class KeysThatCanBeAway implements MeetingPoints {

    private static volatile boolean away;

    private final MeetingPoints kept;

    KeysThatCanBeAway(@Qualifier("meetingPoints") MeetingPoints kept) {
        this.kept = kept;
    }

    public static void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, OfferId offer, MeetingSentence sentence) {
        return there().then(Mono.defer(() -> kept.seal(request, offer, sentence)));
    }

    @Override
    public Mono<MeetingSentence> open(RequestId request, OfferId offer, SealedFile sentence) {
        return there().then(Mono.defer(() -> kept.open(request, offer, sentence)));
    }

    private static Mono<Void> there() {
        return Mono.defer(() -> away ? Mono.error(new IllegalStateException("no key answers")) : Mono.empty());
    }
}
