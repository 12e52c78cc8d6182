package fr.relais.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.relais.audit.Finding.Kind;
import fr.relais.audit.Verification.Watch;
import org.junit.jupiter.api.Test;

import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.NOW;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.chained;
import static fr.relais.audit.Registers.checkpoint;
import static fr.relais.audit.Registers.entriesOf;
import static fr.relais.audit.Registers.line;
import static fr.relais.audit.Registers.register;
import static fr.relais.audit.Registers.shortened;
import static org.assertj.core.api.Assertions.assertThat;

/** A register without its oldest blocks: what is left is proved, and nothing young is taken for old. */
class ShortenedRegisterTest {

    private static final List<Block> REGISTER = register(6);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(180));
    private static final SignedCheckpoint OLD = checkpoint(REGISTER, 2, LONG_AGO);
    private static final SignedCheckpoint NEW = checkpoint(REGISTER, 5);

    private static List<Finding> verify(List<String> texts, SignedCheckpoint... held) {
        return Verification.of(new Watch(SERVICE, KEYS.getPublic(), NOW), texts.iterator(), List.of(held));
    }

    @Test
    void isTheOneThatWasHeldAsFarAsItGoes() {
        assertThat(verify(shortened(REGISTER, 3), OLD, NEW)).isEmpty();
        assertThat(verify(shortened(REGISTER, 2), OLD, NEW)).isEmpty();
        assertThat(verify(shortened(REGISTER, 5), NEW)).isEmpty();
    }

    @Test
    void mayNotLackWhatIsYoungerThanTheTerm() {
        var younger = checkpoint(REGISTER, 2, LONG_AGO.plusMillis(1));

        assertThat(verify(shortened(REGISTER, 3), younger, NEW))
                .containsExactly(new Finding(Kind.REMOVED_TOO_EARLY, 3));
        assertThat(verify(shortened(REGISTER, 3), OLD, younger, NEW))
                .containsExactly(new Finding(Kind.REMOVED_TOO_EARLY, 3));
        assertThat(verify(shortened(REGISTER, 2), younger, NEW)).isEmpty();
    }

    /** Between its beginning and the held checkpoint behind it nothing can be otherwise than it was. */
    @Test
    void isFoundToBeChangedBehindItsBeginning() {
        var entries = entriesOf(REGISTER);
        entries.get(3).set(0, line("another"));
        var changed = chained(entries);

        assertThat(verify(shortened(changed, 3), OLD, NEW)).containsExactly(new Finding(Kind.OTHER_THAN_HELD, 5));
    }

    /** A beginning that stands for other blocks than there were does not fit what comes after it. */
    @Test
    void isFoundToBeginOtherwise() {
        var entries = entriesOf(REGISTER);
        entries.get(1).set(0, line("another"));
        var texts = shortened(REGISTER, 3);
        texts.set(0, checkpoint(chained(entries), 3).text());

        assertThat(verify(texts, OLD, NEW)).containsExactly(new Finding(Kind.BROKEN_CHAIN, 4));
        assertThat(verify(List.of(checkpoint(chained(entries), 5).text()), NEW))
                .containsExactly(new Finding(Kind.OTHER_THAN_HELD, 5));
    }

    @Test
    void doesNotEndBeforeWhatWasHeld() {
        assertThat(verify(shortened(REGISTER.subList(0, 4), 3), OLD, NEW))
                .containsExactly(new Finding(Kind.SHORTER_THAN_HELD, 4));
    }

    @Test
    void beginsWithWhatTheServiceHasSigned() {
        var texts = shortened(REGISTER, 3);
        texts.set(0, texts.get(0).replace("block 3", "block 4"));

        assertThat(verify(texts, NEW)).contains(new Finding(Kind.NOT_SIGNED, 4));
        texts.set(0, "relais-checkpoint 1\n");
        assertThat(verify(texts, NEW)).extracting(Finding::kind).contains(Kind.MALFORMED);
    }

    /** In the middle it would stand for blocks that somebody would like to have forgotten. */
    @Test
    void beginsOnce() {
        var texts = shortened(REGISTER, 2);
        texts.remove(2);
        texts.set(1, checkpoint(REGISTER, 4).text());

        assertThat(verify(texts, OLD)).extracting(Finding::kind).contains(Kind.MALFORMED);
    }
}
