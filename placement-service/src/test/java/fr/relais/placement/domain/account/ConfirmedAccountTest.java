package fr.relais.placement.domain.account;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.account.ConfirmedAccount.Event.AccountConfirmed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConfirmedAccountTest {

    private static final Instant NOW = Instant.parse("2026-03-02T22:15:00Z");
    private static final ConfirmedAccount HERS = new ConfirmedAccount("digest", NOW);

    @Test
    void isConfirmedOnceMoreByALaterWord() {
        var later = NOW.plusSeconds(1);

        assertThat(HERS.confirmedAgain(later))
                .isEqualTo(
                        Decision.accept(new ConfirmedAccount("digest", later), List.of(new AccountConfirmed(later))));
    }

    @Test
    void isNotPutBackByAnEarlierWordThatComesLate() {
        assertThat(HERS.confirmedAgain(NOW.minusSeconds(1))).isEqualTo(Decision.unchanged(HERS));
        assertThat(HERS.confirmedAgain(NOW)).isEqualTo(Decision.unchanged(HERS));
    }
}
