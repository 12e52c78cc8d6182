package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Track;
import reactor.core.publisher.Mono;

/**
 * Hands a minor, or somebody presumed one, over to child protection before her request is stored: a crash between the
 * two leaves a département that was told too early, never a request of a minor of whom nobody was told.
 */
public final class HandOverMinors {

    private final MinorHandOvers handOvers;
    private final Mint mint;

    public HandOverMinors(MinorHandOvers handOvers, Mint mint) {
        this.handOvers = handOvers;
        this.mint = mint;
    }

    /** Completes when whoever has to be told of this request will be; the same request again changes nothing. */
    Mono<Void> of(RequestId request, Track track, CaseFile file, CommandContext context) {
        if (track != Track.MINOR && !file.household().hasMinorsAlone()) {
            return Mono.empty();
        }
        // Without a key: whoever repeats the command meets the hand-over by the id of the request.
        var opening = new CommandContext(context.actor(), context.at(), null, null, true);
        return Mono.defer(() -> handOvers.open(
                        request,
                        opening,
                        () -> MinorHandOver.open(request, mint.reference(), file.departsFrom(), context.at())))
                .then();
    }
}
