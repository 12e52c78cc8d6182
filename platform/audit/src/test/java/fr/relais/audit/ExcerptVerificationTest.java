package fr.relais.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.relais.audit.ExcerptVerification.Answers;
import fr.relais.audit.ExcerptVerification.Proof;
import fr.relais.audit.ExcerptVerification.Verdict;
import fr.relais.audit.Finding.Kind;
import fr.relais.audit.Verification.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.audit.Excerpts.MINE;
import static fr.relais.audit.Excerpts.REGISTER;
import static fr.relais.audit.Excerpts.entries;
import static fr.relais.audit.Excerpts.excerpt;
import static fr.relais.audit.Excerpts.isMine;
import static fr.relais.audit.Excerpts.signed;
import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.NOW;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.chained;
import static fr.relais.audit.Registers.checkpoint;
import static fr.relais.audit.Registers.line;
import static fr.relais.audit.Registers.ofTheFirstForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a centre notices that is handed its own lines and nothing of others. */
class ExcerptVerificationTest {

    private static final SignedCheckpoint OLD = checkpoint(REGISTER, 3);
    private static final SignedCheckpoint NEW = checkpoint(REGISTER, 6);

    private static Verdict verify(List<SignedExcerpt> excerpts, List<SignedCheckpoint> held) {
        return ExcerptVerification.of(
                new Watch(SERVICE, KEYS.getPublic(), NOW), MINE, new Answers(held, List.of(NEW), excerpts));
    }

    @Test
    void provesEachLineByWhatIsHeldOrWasSignedWithIt() {
        var pages = List.of(
                signed(excerpt(REGISTER.subList(0, 2), Excerpts::isMine)),
                signed(excerpt(REGISTER.subList(2, 6), Excerpts::isMine)));

        var verdict = verify(pages, List.of(OLD));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines()).hasSize(18).allMatch(seen -> isMine(seen.line()));
        assertThat(verdict.lines()).filteredOn(seen -> seen.block() <= 3).allMatch(seen -> seen.proof() == Proof.HELD);
        assertThat(verdict.lines()).filteredOn(seen -> seen.block() > 3).allMatch(seen -> seen.proof() == Proof.SIGNED);
    }

    @Test
    void saysNothingOfTheLinesOfOthers() {
        assertThat(excerpt(REGISTER, Excerpts::isMine).text()).doesNotContain("org-her", "org-other", "REFERRER");
    }

    @Test
    void provesNothingBehindTheNewestCheckpoint() {
        var more = new ArrayList<>(REGISTER);
        more.add(REGISTER.get(5).next(List.of(line("CENTRE", MINE, "late"))));

        var verdict = verify(List.of(signed(excerpt(more, Excerpts::isMine))), List.of(OLD));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines())
                .filteredOn(seen -> seen.proof() == Proof.NONE)
                .extracting(ExcerptVerification.Seen::block)
                .containsExactly(7L);
    }

    /** What a block of the first form is hashed by is not handed out: it would be the lines of others. */
    @Test
    void provesNothingInOrBeforeABlockOfTheFirstForm() {
        var register = new ArrayList<>(ofTheFirstForm(REGISTER.subList(0, 2)));
        register.add(register.get(1).next(entries().get(2)));
        register.add(register.get(2).next(entries().get(3)));
        var excerpts = List.of(signed(excerpt(register, Excerpts::isMine)));
        var answers = new Answers(List.of(checkpoint(register, 4)), List.of(), excerpts);

        var verdict = ExcerptVerification.of(new Watch(SERVICE, KEYS.getPublic(), NOW), MINE, answers);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines())
                .hasSize(12)
                .allSatisfy(seen -> assertThat(seen.proof()).isEqualTo(seen.block() <= 2 ? Proof.NONE : Proof.HELD));
    }

    /** As long as replicas of the version before write beside the others. */
    @Test
    void provesNothingBeforeAnOldBlockThatStandsBehindANewOne() {
        var text = REGISTER.get(2).text();
        var old =
                new Block(Block.Form.FIRST, SERVICE, 4, Hash.of(text), entries().get(3));
        var register = new ArrayList<>(REGISTER.subList(0, 3));
        register.add(old);
        register.add(old.next(entries().get(4)));
        var excerpts = List.of(signed(excerpt(register, Excerpts::isMine)));
        var answers = new Answers(List.of(checkpoint(register, 5)), List.of(), excerpts);

        var verdict = ExcerptVerification.of(new Watch(SERVICE, KEYS.getPublic(), NOW), MINE, answers);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines())
                .filteredOn(seen -> seen.proof() == Proof.HELD)
                .extracting(ExcerptVerification.Seen::block)
                .containsOnly(5L);
    }

    /** By whoever has the key of the service too, and signs the answer anew. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsWhatWasChangedThoughItIsSigned(String name, UnaryOperator<String> change, Kind kind) {
        var text = excerpt(REGISTER, Excerpts::isMine).text();
        var changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);

        var verdict = verify(List.of(signed(Excerpt.parse(changed))), List.of(OLD));

        assertThat(verdict.findings()).extracting(Finding::kind).contains(kind);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a line edited", text -> text.replace("\tb-4\t", "\tb-9\t"), Kind.NOT_IN_BLOCK),
                change("a line put elsewhere", text -> text.replaceFirst("place 1\n", "place 0\n"), Kind.NOT_IN_BLOCK),
                change("a line twice", ExcerptVerificationTest::twice, Kind.NOT_IN_ORDER),
                change(
                        "a line behind the last",
                        text -> text.replaceFirst("place 4\n", "place 5\n"),
                        Kind.NOT_IN_ORDER),
                change("fewer entries", text -> text.replaceFirst("entries 5\n", "entries 6\n"), Kind.BROKEN_CHAIN),
                change("a block left out", text -> without(text, 4), Kind.NOT_IN_ORDER),
                change(
                        "the last blocks left out",
                        text -> without(without(without(without(text, 6), 5), 4), 3),
                        Kind.SHORTER_THAN_HELD),
                change(
                        "another organisation",
                        text -> text.replace("organisation " + MINE, "organisation other"),
                        Kind.FOREIGN),
                change(
                        "another service",
                        text -> text.replace("service " + SERVICE, "service other"),
                        Kind.OTHER_SERVICE),
                change(
                        "a block without entries",
                        text -> text.replaceFirst("entries 5\n", "entries 0\n"),
                        Kind.MALFORMED));
    }

    private static Arguments change(String name, UnaryOperator<String> change, Kind kind) {
        return arguments(name, change, kind);
    }

    private static String twice(String text) {
        var begin = text.indexOf("place 1\n");
        var line = text.substring(begin, text.indexOf("place 2\n"));
        return new StringBuilder(text).insert(begin, line).toString().replaceFirst("lines 3\n", "lines 4\n");
    }

    private static String without(String text, int block) {
        var begin = text.indexOf("block " + block + "\n");
        var next = text.indexOf("block " + (block + 1) + "\n");
        var count = text.substring(text.indexOf("\nblocks ") + 8, text.indexOf("\nblock 1\n"));
        var fewer = "\nblocks " + (Integer.parseInt(count) - 1) + "\n";
        return (text.substring(0, begin) + text.substring(next < 0 ? text.lastIndexOf("at ") : next))
                .replace("\nblocks " + count + "\n", fewer);
    }

    /** Made of whole cloth, with a sound chain of its own: only what is held tells. */
    @Test
    void findsAnInventedRegisterByWhatIsHeld() {
        var entries = new ArrayList<>(entries());
        entries.set(1, List.of(line("CENTRE", MINE, "invented")));
        var excerpt = signed(excerpt(chained(entries), Excerpts::isMine));

        var verdict = verify(List.of(excerpt), List.of(OLD));

        assertThat(verdict.findings())
                .containsExactly(new Finding(Kind.OTHER_THAN_HELD, 3), new Finding(Kind.OTHER_THAN_HELD, 6));
        var rest = signed(excerpt(chained(entries).subList(3, 6), Excerpts::isMine));
        assertThat(verify(List.of(rest), List.of(OLD)).findings()).contains(new Finding(Kind.OTHER_THAN_HELD, 3));
    }

    /** A line that is in the register, and is neither of this organisation nor of those who oversee it. */
    @Test
    void findsALineOfAnother() {
        var others = signed(excerpt(REGISTER, line -> line.contains("org-other") || isMine(line)));
        var hers = signed(excerpt(REGISTER, line -> line.contains("org-her") || isMine(line)));

        assertThat(verify(List.of(others), List.of(OLD)).findings()).contains(new Finding(Kind.FOREIGN, 4));
        assertThat(verify(List.of(hers), List.of(OLD)).findings()).contains(new Finding(Kind.FOREIGN, 4));
    }

    @Test
    void findsWhatTheServiceHasNotSigned() {
        var sound = excerpt(REGISTER, Excerpts::isMine);
        var other = excerpt(REGISTER, line -> line.contains("\tb-"));
        var forged = new SignedExcerpt(other, signed(sound).signature());
        var checkpoint = new SignedCheckpoint(NEW.checkpoint(), OLD.signature());
        var answers = new Answers(List.of(checkpoint), List.of(), List.of(signed(sound)));

        assertThat(verify(List.of(forged), List.of(OLD)).findings()).containsExactly(new Finding(Kind.NOT_SIGNED, 1));
        assertThat(ExcerptVerification.of(new Watch(SERVICE, KEYS.getPublic(), NOW), MINE, answers)
                        .findings())
                .containsExactly(new Finding(Kind.NOT_SIGNED, 6));
    }

    @Test
    void findsThatAnotherRegisterWasShownToAnother() {
        var other = chained(List.of(entries().get(0), entries().get(2)));
        var held = List.of(checkpoint(other, 2), checkpoint(REGISTER, 2));

        assertThat(verify(List.of(signed(excerpt(REGISTER, Excerpts::isMine))), held)
                        .findings())
                .contains(new Finding(Kind.FORKED, 2));
    }

    /** This is what no proof tells: only who has the whole register sees that a line is missing. */
    @Test
    void findsWhatWasLeftOutOnlyWithTheWholeRegister() {
        var fewer = List.of(signed(excerpt(REGISTER, line -> isMine(line) && !line.contains("\te-4\t"))));

        assertThat(verify(fewer, List.of(OLD)).findings()).isEmpty();
        assertThat(LeftOut.of(MINE, fewer, REGISTER)).containsExactly(new Finding(Kind.LEFT_OUT, 4));
        assertThat(LeftOut.of(MINE, List.of(signed(excerpt(REGISTER, Excerpts::isMine))), REGISTER))
                .isEmpty();
        assertThat(LeftOut.of(MINE, List.of(signed(excerpt(REGISTER.subList(4, 6), line -> true))), REGISTER))
                .isEmpty();
    }

    /** What somebody has made of the database is handed out as what it is. */
    @Test
    void findsTheBlockThatCannotBeRead() {
        var parts = new ArrayList<>(excerpt(REGISTER, Excerpts::isMine).blocks());
        parts.set(1, Excerpt.Part.of(2, REGISTER.get(1).text().replace("a-2", "a-9"), line -> true));
        var changed = signed(new Excerpt(SERVICE, MINE, 1, parts, NOW));

        assertThat(verify(List.of(changed), List.of(OLD)).findings()).contains(new Finding(Kind.MALFORMED, 2));
    }
}
