package fr.relais.capacity.domain.centre;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** All that can stand in the way of a hold, decided where the hold is decided. The first that does is said. */
final class HoldingRules {

    private record Rule(CentreRefusal refusal, BiPredicate<Taking, Timers> brokenBy) {

        Rule(CentreRefusal refusal, Predicate<Taking> brokenBy) {
            this(refusal, (taking, timers) -> brokenBy.test(taking));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(CentreRefusal.HOLD_ENDED, HoldingRules::hasEnded),
            new Rule(CentreRefusal.CENTRE_NOT_ACTIVE, taking -> !taking.centre().active()),
            new Rule(CentreRefusal.SITE_COMPROMISED, taking -> taking.centre().compromised()),
            new Rule(CentreRefusal.UNIT_UNKNOWN, taking -> taking.unit() == null),
            new Rule(CentreRefusal.WINDOW_OVER, HoldingRules::isBlockedForThePast),
            new Rule(CentreRefusal.WINDOW_TOO_LONG, HoldingRules::isBlockedForTooLong),
            new Rule(CentreRefusal.BLOCK_OVER, HoldingRules::drawsOnNoBlock),
            new Rule(CentreRefusal.SCHEME_CLOSED, HoldingRules::isOutsideTheDatesOfItsScheme),
            new Rule(CentreRefusal.SEPARATED, HoldingRules::wouldMeet),
            new Rule(CentreRefusal.NO_VACANCY, taking -> taking.beds().isEmpty()),
            new Rule(CentreRefusal.SCHEME_FULL, HoldingRules::passesTheCapOfItsScheme),
            new Rule(CentreRefusal.QUOTA_REACHED, HoldingRules::passesTheQuota));

    private HoldingRules() {}

    static Optional<CentreRefusal> refusal(Taking taking, Timers timers) {
        return RULES.stream()
                .filter(rule -> rule.brokenBy().test(taking, timers))
                .map(Rule::refusal)
                .findFirst();
    }

    private static boolean hasEnded(Taking taking) {
        return taking.centre().holds().endOf(taking.command().hold()).isPresent();
    }

    private static boolean isBlockedForThePast(Taking taking) {
        return taking.command().asked() instanceof HoldTerms.ForBlock block
                && !block.until().isAfter(taking.command().at());
    }

    /** INV-19: a block always ends, and soon. */
    private static boolean isBlockedForTooLong(Taking taking, Timers timers) {
        return taking.command().asked() instanceof HoldTerms.ForBlock block
                && block.until().isAfter(taking.command().at().plus(timers.blockWindow()));
    }

    /** A block is drawn on for a household, as long as it is there. */
    private static boolean drawsOnNoBlock(Taking taking) {
        return taking.command().outOf() != null
                && (taking.block() == null || taking.command().asked().kind() == HoldKind.BLOCK);
    }

    private static boolean isOutsideTheDatesOfItsScheme(Taking taking) {
        var scheme = taking.scheme();
        return scheme != null
                && !scheme.runsOn(taking.centre().dayAt(taking.command().at()));
    }

    /** INV-22. */
    private static boolean wouldMeet(Taking taking) {
        var separation = taking.command().asked().separation();
        return taking.centre().holds().active().stream()
                .filter(hold -> !hold.underReview())
                .anyMatch(hold -> !Collections.disjoint(hold.asked().separation(), separation));
    }

    /** INV-03. */
    private static boolean passesTheCapOfItsScheme(Taking taking) {
        var scheme = taking.scheme();
        return scheme != null && taking.moreBeds() > taking.centre().leftIn(scheme.id());
    }

    /** INV-28. */
    private static boolean passesTheQuota(Taking taking) {
        return taking.centre().quota().left().stream().anyMatch(left -> taking.morePeople() > left);
    }
}
