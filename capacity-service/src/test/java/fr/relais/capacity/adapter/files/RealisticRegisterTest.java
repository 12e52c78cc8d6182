package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fr.relais.capacity.adapter.files.GivenFile.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole register, as large and as untidy as it is given out, in both of its forms. */
class RealisticRegisterTest {

    private static final int ALL = 100_000;
    private static final int SOME = 2_000;

    /** Far less than the register: 30 MB of text, several times as much as objects. */
    private static final long FEW_BYTES = 12 << 20;

    private static final List<String> OFFICIAL = RealisticRegister.departements();

    @TempDir
    private Path folder;

    @Test
    void readsTheWholeClassicFileAndHoldsAFewBytesOfIt() throws IOException {
        var register = RealisticRegister.of(ALL, 1);
        var file = ClassicFile.write(register, folder.resolve("classic"), WINDOWS);
        var memory = new HeldMemory(500, 1_000);
        var intake = new RegisterIntake(code -> memory.sampled(OFFICIAL.contains(code)));

        RegisterFile.read(file, intake, ImportLimits.DEFAULTS);

        assertThat(Files.size(file)).isGreaterThan(30 << 20);
        assertKept(intake, register.invited(true), register);
        assertThat(memory.most()).isLessThan(FEW_BYTES);
    }

    @Test
    void readsAFeedAndHoldsAFewBytesOfIt() throws IOException {
        var register = RealisticRegister.of(ALL / 10, 2);
        var file = FeedFile.write(register, folder.resolve("feed"));
        var memory = new HeldMemory(60);
        var intake = new RegisterIntake(code -> memory.sampled(OFFICIAL.contains(code)));

        RegisterFeed.read(file, intake, ImportLimits.DEFAULTS);

        assertKept(intake, register.invited(false), register);
        assertThat(memory.most()).isLessThan(FEW_BYTES);
    }

    @Test
    void findsTheSameInUtf8AndUnderAHeaderInAnotherOrder() throws IOException {
        var register = RealisticRegister.of(SOME, 3);

        var plain = read(ClassicFile.write(register, folder.resolve("plain"), StandardCharsets.UTF_8));
        var headed = read(ClassicFile.writeWithHeader(register, folder.resolve("headed")));

        assertKept(plain, register.invited(true), register);
        assertKept(headed, register.invited(true), register);
    }

    @Test
    void takesTheTelephoneOfTheEstablishmentItself() throws IOException {
        var register = RealisticRegister.of(SOME, 4);
        var feed = new RegisterIntake(OFFICIAL::contains);

        RegisterFeed.read(FeedFile.write(register, folder.resolve("feed")), feed, ImportLimits.DEFAULTS);
        var classic = read(ClassicFile.write(register, folder.resolve("classic"), WINDOWS));

        assertThat(feed.prospects())
                .isNotEmpty()
                .allMatch(found -> found.telephone().equals("0561000000"));
        assertThat(classic.prospects())
                .isNotEmpty()
                .allMatch(found -> found.telephone().equals("0561000000"));
    }

    private static void assertKept(RegisterIntake intake, List<String> invited, RealisticRegister register) {
        assertThat(GivenRegister.kept(intake)).hasSizeGreaterThan(10).isEqualTo(invited);
        assertThat(intake.errors().kept())
                .extracting(error -> error.column() + " " + error.code())
                .isEqualTo(register.errors());
        assertThat(new HashSet<>(intake.prospects())).hasSameSizeAs(invited);
    }

    private static RegisterIntake read(Path file) throws IOException {
        var intake = new RegisterIntake(OFFICIAL::contains);
        RegisterFile.read(file, intake, ImportLimits.DEFAULTS);
        return intake;
    }
}
