package fr.relais.placement.domain.request;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.request.Requests.GROUP;
import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.events;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom a household must not meet goes with every hold that is asked for (INV-22). */
class KeepingApartTest {

    private static final Set<SeparationGroup> GROUPS = Set.of(GROUP);

    private static PlacementRequest apart(Situation situation) {
        return accepted(in(situation).keepingApart().from(GROUP));
    }

    private static Set<SeparationGroup> asked(PlacementRequest request) {
        return ((Step.PlaceHold) request.nextStep(NOW)).intent().candidate().separation();
    }

    @Test
    void goesWithTheHoldOfAnEmergency() {
        var intending = accepted(apart(Situation.MATCHING).searching().intend(Requests.intent(), Requests.decision()));

        assertThat(asked(intending)).isEqualTo(GROUPS);
        var offered = accepted(intending.searching().granted(HOLD, 1, "code-1", NOW));
        assertThat(offered.liveOffer().orElseThrow().candidate().separation()).isEqualTo(GROUPS);
    }

    @Test
    void goesWithTheHoldAfterAnAgreementInPrinciple() {
        var agreed = accepted(apart(Situation.SOLICITING).answering().accepted(OFFER_REF, NOW));

        assertThat(asked(agreed)).isEqualTo(GROUPS);
    }

    @Test
    void goesWithTheHoldForTheNextYesWhenTheFirstBedsAreGone() {
        var first = accepted(apart(Situation.SOLICITING).answering().accepted(OFFER_REF, NOW));
        var both = accepted(first.answering().accepted(Requests.OTHER_REF, NOW));

        var next = accepted(both.searching().conflicted(HOLD, NOW));

        assertThat(asked(next)).isEqualTo(GROUPS);
    }

    @Test
    void isNotedOnce() {
        var again = apart(Situation.WAITING).keepingApart().from(GROUP);

        assertThat(events(again)).isEmpty();
    }

    @Test
    void isBounded() {
        var request = in(Situation.WAITING);
        for (var letter = 0; letter < KeepingApart.MOST_GROUPS; letter++) {
            request = accepted(request.keepingApart().from(new SeparationGroup("group-" + letter)));
        }

        assertThat(request.keepingApart().from(GROUP).<List<RequestRefusal>>fold(next -> List.of(), List::of))
                .containsExactly(RequestRefusal.TOO_MANY_GROUPS);
    }
}
