package fr.relais.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.relais.audit.Finding.Kind;
import fr.relais.audit.Verification.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.NOW;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.chained;
import static fr.relais.audit.Registers.checkpoint;
import static fr.relais.audit.Registers.entriesOf;
import static fr.relais.audit.Registers.line;
import static fr.relais.audit.Registers.ofTheFirstForm;
import static fr.relais.audit.Registers.register;
import static fr.relais.audit.Registers.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What whoever holds an old checkpoint notices, whatever the owner of the database does. */
class VerificationTest {

    private static final List<Block> REGISTER = register(6);
    private static final List<SignedCheckpoint> HELD = List.of(checkpoint(REGISTER, 2), checkpoint(REGISTER, 5));

    @Test
    void findsNothingInARegisterThatHasGrown() {
        assertThat(verify(texts(REGISTER), HELD)).isEmpty();
        assertThat(verify(texts(REGISTER.subList(0, 5)), HELD)).isEmpty();
    }

    /** What was written before the form was changed is read with what came after. */
    @Test
    void findsNothingInARegisterThatBeganInTheFirstForm() {
        var register = new ArrayList<>(ofTheFirstForm(REGISTER.subList(0, 3)));
        register.add(register.get(2).next(List.of(line("since"))));
        register.add(register.get(3).next(List.of(line("and-since"))));
        var held = List.of(checkpoint(register, 2), checkpoint(register, 4));

        assertThat(verify(texts(register), held)).isEmpty();

        var changed = new ArrayList<>(texts(register));
        changed.set(1, changed.get(1).replace("ref-2-1", "ref-2-9"));
        assertThat(verify(changed, held))
                .containsExactly(new Finding(Kind.OTHER_THAN_HELD, 2), new Finding(Kind.BROKEN_CHAIN, 3));
    }

    /** While a service is replaced, replicas that know only the first form go on behind blocks of the second. */
    @Test
    void findsNothingWhereBothFormsAreWrittenAtOnceAndEveryChangeOfIt() {
        var old =
                new Block(Block.Form.FIRST, SERVICE, 7, Hash.of(REGISTER.get(5).text()), List.of(line("old")));
        var register = new ArrayList<>(REGISTER);
        register.add(old);
        register.add(old.next(List.of(line("new"))));
        var held = List.of(checkpoint(register, 5), checkpoint(register, 8));

        assertThat(verify(texts(register), held)).isEmpty();
        register.set(6, new Block(Block.Form.FIRST, SERVICE, 7, REGISTER.get(5).hash(), List.of(line("old"))));
        assertThat(verify(texts(register), held)).contains(new Finding(Kind.BROKEN_CHAIN, 7));
    }

    /** A block is hashed by its header; its lines are to be those that the header was made of. */
    @Test
    void findsTheBlockWhoseLinesWereEditedUnderAHeaderThatWasNot() {
        assertThat(verify(edited(), HELD)).contains(new Finding(Kind.MALFORMED, 3));
    }

    /** The operator can make the chain whole again behind every change; the checkpoints are out of reach. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsWhatWasChangedThoughTheChainIsWhole(String name, UnaryOperator<List<List<String>>> change) {
        var changed = chained(change.apply(entriesOf(REGISTER)));

        assertThat(verify(texts(changed), List.of())).isEmpty();
        assertThat(verify(texts(changed), HELD)).isNotEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("an entry edited", entries -> entries.get(1).set(0, line("another"))),
                change("an entry left out", entries -> entries.get(3).remove(1)),
                change("an entry added", entries -> entries.get(0).add(line("invented"))),
                change("two entries exchanged", entries -> Collections.swap(entries.get(4), 0, 3)),
                change("a block left out", entries -> entries.remove(2)),
                change("a block added", entries -> entries.add(1, List.of(line("invented")))),
                change("two blocks exchanged", entries -> Collections.swap(entries, 1, 2)),
                change(
                        "an entry moved to the next block",
                        entries -> entries.get(2).add(0, entries.get(1).remove(1))),
                change("cut off", entries -> entries.subList(4, 6).clear()),
                change("put back to an earlier day and gone on", entries -> {
                    entries.subList(3, 6).clear();
                    for (var more = 0; more < 4; more++) {
                        entries.add(List.of(line("since-" + more)));
                    }
                }));
    }

    private static Arguments change(String name, Consumer<List<List<String>>> what) {
        UnaryOperator<List<List<String>>> change = entries -> {
            what.accept(entries);
            return entries;
        };
        return arguments(name, change);
    }

    /** Somebody who can write to the database and does not know how the chain is made. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("clumsyChanges")
    void findsWhereTheChainIsBroken(String name, List<String> texts, Kind kind) {
        assertThat(verify(texts, List.of())).extracting(Finding::kind).contains(kind);
    }

    static Stream<Arguments> clumsyChanges() {
        return Stream.of(
                arguments("edited", edited(), Kind.BROKEN_CHAIN),
                arguments("left out", without(2), Kind.NOT_IN_ORDER),
                arguments("twice", twice(2), Kind.NOT_IN_ORDER),
                arguments("cut in the middle of a block", cutWithin(), Kind.MALFORMED),
                arguments(
                        "of another service",
                        List.of(Block.first("capacity-service", List.of(line("x")))
                                .text()),
                        Kind.OTHER_SERVICE));
    }

    private static List<String> edited() {
        var texts = new ArrayList<>(texts(REGISTER));
        texts.set(2, texts.get(2).replace("ref-3-1", "ref-3-9"));
        return texts;
    }

    private static List<String> without(int block) {
        var texts = new ArrayList<>(texts(REGISTER));
        texts.remove(block);
        return texts;
    }

    private static List<String> twice(int block) {
        var texts = new ArrayList<>(texts(REGISTER));
        texts.add(block, texts.get(block));
        return texts;
    }

    private static List<String> cutWithin() {
        var texts = new ArrayList<>(texts(REGISTER));
        texts.set(5, texts.get(5).substring(0, texts.get(5).length() - 9));
        return texts;
    }

    @Test
    void findsThatTwoPeopleWereShownTwoRegisters() {
        var entries = entriesOf(REGISTER);
        entries.get(4).set(1, line("for the other's eyes"));
        var other = chained(entries);

        var held = List.of(checkpoint(REGISTER, 5), checkpoint(other, 5));

        assertThat(verify(texts(REGISTER), held)).extracting(Finding::kind).containsExactly(Kind.FORKED);
        assertThat(verify(texts(other), held)).extracting(Finding::kind).contains(Kind.FORKED);
    }

    @Test
    void believesNoCheckpointThatTheServiceHasNotSigned() {
        var forged = new SignedCheckpoint(
                checkpoint(REGISTER, 5).checkpoint(), checkpoint(REGISTER, 2).signature());

        assertThat(verify(texts(REGISTER), List.of(forged))).containsExactly(new Finding(Kind.NOT_SIGNED, 5));
        assertThat(verify(texts(REGISTER), List.of(new SignedCheckpoint(forged.checkpoint(), "?"))))
                .containsExactly(new Finding(Kind.NOT_SIGNED, 5));
    }

    @Test
    void findsThatTheRegisterIsGone() {
        assertThat(verify(List.of(), HELD)).containsExactly(new Finding(Kind.SHORTER_THAN_HELD, 0));
    }

    private static List<Finding> verify(List<String> texts, List<SignedCheckpoint> held) {
        return Verification.of(new Watch(SERVICE, KEYS.getPublic(), NOW), texts.iterator(), held);
    }
}
