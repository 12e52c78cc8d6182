package fr.relais.placement.domain.refusal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Scrutiny.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.candidate;
import static org.assertj.core.api.Assertions.assertThat;

/** How often centres refuse: counted from what they were asked, the small ones like the others. */
class CentreRatesTest {

    private static Asked asked(int centre, RefusalReason reason, boolean silent, State state) {
        return new Asked(new OfferId(UUID.randomUUID()), candidate(centre), Requests.NOW, reason, silent, state);
    }

    private static Asked refused(int centre, RefusalReason reason, State state) {
        return asked(centre, reason, false, state);
    }

    @Test
    void countsWhatBecameOfEveryTimeACentreWasAsked() {
        var rates = CentreRates.of(List.of(
                        asked(1, null, false, State.NONE),
                        asked(1, null, true, State.NONE),
                        refused(1, RefusalReason.TECHNICAL, State.NONE),
                        refused(1, RefusalReason.OTHER, State.DUE),
                        refused(1, RefusalReason.OTHER, State.OPEN),
                        refused(1, RefusalReason.OTHER, State.CONFIRMED),
                        refused(1, RefusalReason.ANIMAL, State.OVERRIDDEN),
                        refused(1, RefusalReason.ANIMAL, State.UNDECIDED)))
                .get(0);

        assertThat(rates.all().asked()).isEqualTo(8);
        assertThat(rates.all().refused()).isEqualTo(6);
        assertThat(rates.all().silent()).isEqualTo(1);
        assertThat(rates.all().underReview()).isEqualTo(2);
        assertThat(rates.byReason())
                .containsOnlyKeys(RefusalReason.TECHNICAL, RefusalReason.OTHER, RefusalReason.ANIMAL);
        assertThat(rates.byReason().get(RefusalReason.OTHER).of(State.CONFIRMED))
                .isEqualTo(1);
        assertThat(rates.byReason().get(RefusalReason.ANIMAL).of(State.OVERRIDDEN))
                .isEqualTo(1);
        assertThat(rates.byReason().get(RefusalReason.ANIMAL).of(State.UNDECIDED))
                .isEqualTo(1);
    }

    /** INV-20: one place that refused once is neither hidden nor a hundred percent of nobody knows how many. */
    @Test
    void showsACentreThatWasAskedOnceWithItsDenominator() {
        var rates = CentreRates.of(Stream.of(
                        Stream.of(refused(2, RefusalReason.TECHNICAL, State.NONE)),
                        Stream.generate(() -> asked(1, null, false, State.NONE)).limit(50))
                .flatMap(one -> one)
                .toList());

        assertThat(rates).extracting(CentreRates::code).containsExactly("code-2", "code-1");
        assertThat(rates.get(0).all().asked()).isEqualTo(1);
        assertThat(rates.get(1).all().asked()).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void everyOfferIsCountedOnceInEverySituation(Situation situation) {
        var request = Requests.in(situation);

        var asked = Asked.of(request).map(Asked::offer).toList();

        assertThat(asked).doesNotHaveDuplicates();
        request.liveOffer().ifPresent(offer -> assertThat(asked).contains(offer.id()));
        request.closed()
                .forEach(closed -> assertThat(asked).contains(closed.offer().id()));
    }
}
