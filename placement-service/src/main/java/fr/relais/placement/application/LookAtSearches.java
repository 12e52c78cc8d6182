package fr.relais.placement.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.curiosity.Asked;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.curiosity.SearchPatterns;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.Search;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Mono;

/**
 * Puts the latest searches of each organisation beside its earlier ones, behind the answers: whoever submits sees
 * nothing of it, neither in an answer nor in how long it takes.
 */
public final class LookAtSearches {

    private static final int AT_ONCE = 4;

    private final VainSearches vain;
    private final Oversights oversights;
    private final SearchSeals seals;
    private final SearchPatterns patterns;
    private final Clock clock;

    public LookAtSearches(
            VainSearches vain, Oversights oversights, SearchSeals seals, SearchPatterns patterns, Clock clock) {
        this.vain = vain;
        this.oversights = oversights;
        this.seals = seals;
        this.patterns = patterns;
        this.clock = clock;
    }

    /** One round. Organisations are independent of each other, so their order does not matter. */
    public Mono<Void> round() {
        return Mono.defer(() -> oversights
                .due(clock.instant())
                .flatMapDelayError(this::look, AT_ONCE, AT_ONCE)
                .then());
    }

    private Mono<Void> look(Oversight account) {
        return vain.among(account.searches().stream().map(Search::request).toList())
                .flatMap(inVain -> look(account, inVain));
    }

    private Mono<Void> look(Oversight account, int inVain) {
        return Mono.defer(() -> {
            var seen = new ArrayList<RequestId>();
            var striking = EnumSet.noneOf(Pattern.class);
            var earlier = new ArrayList<Asked>();
            for (var search : account.searches()) {
                var asked = seals.open(account.organisation(), search.zones());
                if (!search.lookedAt()) {
                    striking.addAll(patterns.in(asked, List.copyOf(earlier)));
                    seen.add(search.request());
                }
                earlier.add(asked);
            }
            striking.addAll(patterns.inVain(inVain));
            var now = clock.instant();
            var context = CommandContext.system(now).asRelief();
            return oversights
                    .change(account, context, current -> current.lookedAt(seen, striking, now))
                    .then();
        });
    }
}
