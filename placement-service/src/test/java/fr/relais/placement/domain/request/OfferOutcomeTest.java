package fr.relais.placement.domain.request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfferOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "REFUSED, true",
        "NO_ANSWER, false",
        "PERSON_DECLINED, true",
        "WITHDRAWN, false",
        "LAPSED, false",
        "SITE_COMPROMISED, false",
        "NO_SHOW, true",
        "STAY_ENDED, true"
    })
    void saysWhetherItsCentreHasSaidSomething(OfferOutcome outcome, boolean said) {
        assertThat(outcome.followsAWord()).isEqualTo(said);
    }
}
