package fr.relais.placement.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.stay.Caring.Held;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.Regime;
import fr.relais.placement.domain.stay.RightsInformation;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.placement.domain.stay.StayTerms;
import reactor.core.publisher.Mono;

/** What a centre records of a stay while it lasts. Whether it ends is not decided here. */
public final class KeepStay {

    private final Stays stays;
    private final CaseFiles files;
    private final StayTerms terms;

    public KeepStay(Stays stays, CaseFiles files, StayTerms terms) {
        this.stays = stays;
        this.files = files;
        this.terms = terms;
    }

    /** Somebody is away. In a household of minors it is a minor, whatever is said. */
    public Mono<Outcome<Stay, StayRefusal>> absent(
            PlacementRequest request, StayId id, Away away, CommandContext context) {
        if (away.minor()) {
            return absent(id, away, context);
        }
        return files.open(request.id(), request.submission().file())
                .flatMap(file -> onlyMinors(file.household())
                        ? Mono.just(Outcome.refused(StayRefusal.ONLY_MINORS))
                        : absent(id, away, context));
    }

    private Mono<Outcome<Stay, StayRefusal>> absent(StayId id, Away away, CommandContext context) {
        return change(id, context, stay -> stay.living().absent(away, context.at(), terms));
    }

    private static boolean onlyMinors(Household household) {
        return household.people().stream().allMatch(Person::treatedAsMinor);
    }

    /** Everybody is back. */
    public Mono<Outcome<Stay, StayRefusal>> returned(StayId id, CommandContext context) {
        return change(id, context, stay -> stay.living().returned(context.at()));
    }

    /** The network may know where she is, or does not any more. */
    public Mono<Outcome<Stay, StayRefusal>> danger(StayId id, boolean inDanger, CommandContext context) {
        return change(
                id,
                context,
                stay -> inDanger
                        ? stay.living().inDanger(context.at())
                        : stay.living().outOfDanger(context.at()));
    }

    /** A review was held. */
    public Mono<Outcome<Stay, StayRefusal>> reviewed(StayId id, Held held, CommandContext context) {
        return change(id, context, stay -> stay.caring().reviewed(held, context.at(), terms));
    }

    /** There are reasonable grounds since a day: it is looked at again so many days later. */
    public Mono<Outcome<Stay, StayRefusal>> identificationDue(
            StayId id, LocalDate groundsOn, Regime regime, CommandContext context) {
        return change(
                id, context, stay -> stay.caring().identificationDue(groundsOn, terms.daysOf(regime), context.at()));
    }

    /** Somebody comes of age in a month. */
    public Mono<Outcome<Stay, StayRefusal>> transitionDue(StayId id, YearMonth month, CommandContext context) {
        return change(id, context, stay -> stay.caring().transitionDue(month, context.at(), terms));
    }

    /** She was told of rights of hers. */
    public Mono<Outcome<Stay, StayRefusal>> rightsExplained(StayId id, RightsInformation told, CommandContext context) {
        return change(id, context, stay -> stay.caring().rightsExplained(told, context.at()));
    }

    private Mono<Outcome<Stay, StayRefusal>> change(
            StayId id, CommandContext context, Function<Stay, Decision<Stay, StayEvent, StayRefusal>> decide) {
        return stays.change(id, context, decide).map(outcome -> outcome.map(Versioned::value));
    }
}
