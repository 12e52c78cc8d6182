package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LapsesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T22:15:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    private final Lapses lapses = new Lapses();

    @Test
    void areNinetyDaysAfterTheFirstUseOfWhatNobodyEverConfirmed() {
        lapses.learnUse("her", NOW);

        assertThat(lapses.lapsesAt("her")).isEqualTo(NOW.plus(NINETY_DAYS));
        assertThat(lapses.lapsesAt("him")).isNull();
    }

    /** Two services may see her first at one moment, and say it in any order. */
    @Test
    void countFromTheEarliestUse() {
        lapses.learnUse("her", NOW.plus(A_DAY));
        lapses.learnUse("her", NOW);
        lapses.learnUse("her", NOW.plus(A_DAY));

        assertThat(lapses.lapsesAt("her")).isEqualTo(NOW.plus(NINETY_DAYS));
    }

    @Test
    void countFromTheLatestConfirmationAndFromNothingElse() {
        lapses.learnConfirmation("her", NOW);
        lapses.learnConfirmation("her", NOW.minus(A_DAY));
        lapses.learnUse("her", NOW.plus(A_DAY));

        assertThat(lapses.lapsesAt("her")).isEqualTo(NOW.plus(NINETY_DAYS));
    }

    @Test
    void areKnownWhenBothTopicsHaveBeenRead() {
        assertThat(lapses.caughtUp()).isFalse();
        lapses.knowsUses();
        assertThat(lapses.caughtUp()).isFalse();
        lapses.knowsConfirmations();
        assertThat(lapses.caughtUp()).isTrue();
    }

    @Test
    void areNotKnownFromTheConfirmationsAlone() {
        lapses.knowsConfirmations();

        assertThat(lapses.caughtUp()).isFalse();
    }

    @Test
    void nameNobodyAndTellOrganisationsApart() {
        assertThat(Lapses.digestOf("an-org", "person-her")).hasSize(43).doesNotContain("her", "org");
        assertThat(Lapses.digestOf("an-org", "person-her"))
                .isNotEqualTo(Lapses.digestOf("another", "person-her"))
                .isNotEqualTo(Revocations.digestOf("person-her"));
        assertThat(Lapses.digestOf("a", "b\nc")).isNotEqualTo(Lapses.digestOf("a\nb", "c"));
    }
}
