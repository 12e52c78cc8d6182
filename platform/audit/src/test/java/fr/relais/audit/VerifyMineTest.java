package fr.relais.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fr.relais.audit.Excerpts.MINE;
import static fr.relais.audit.Excerpts.REGISTER;
import static fr.relais.audit.Excerpts.excerpt;
import static fr.relais.audit.Excerpts.isMine;
import static fr.relais.audit.Excerpts.signed;
import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.checkpoint;
import static fr.relais.audit.Registers.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** As a centre uses it: the pages that it fetched, the key, and what it kept before. */
class VerifyMineTest {

    @TempDir
    Path files;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void fetch() throws IOException {
        var key = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
        write("key.pem", "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
        write("held.txt", checkpoint(REGISTER, 3).text());
        write(
                "answers.txt",
                signed(excerpt(REGISTER.subList(0, 4), Excerpts::isMine)).text()
                        + checkpoint(REGISTER, 5).text()
                        + signed(excerpt(REGISTER.subList(4, 6), Excerpts::isMine))
                                .text()
                        + checkpoint(REGISTER, 6).text());
        write("export.txt", String.join("", texts(REGISTER)));
    }

    @Test
    void saysOfEachLineThatItIsProvenAndKeepsTheCheckpoints() throws IOException {
        assertThat(run()).isZero();

        assertThat(said())
                .contains("proven block 1 place 1\t2026-12-01T02:00:00.123Z\tREAD\t")
                .contains("18 lines: 9 proven by what you hold, 9 by what was signed with them, 0 not proven");
        assertThat(Files.readString(files.resolve("held.txt")))
                .isEqualTo(checkpoint(REGISTER, 3).text()
                        + checkpoint(REGISTER, 5).text()
                        + checkpoint(REGISTER, 6).text());
        said.reset();
        assertThat(run()).isZero();
        assertThat(said()).contains("18 lines: 18 proven by what you hold");
    }

    @Test
    void saysWhatIsWrongAndKeepsNothing() throws IOException {
        write("answers.txt", Files.readString(files.resolve("answers.txt")).replace("\tb-4\t", "\tb-9\t"));

        assertThat(run()).isEqualTo(1);

        assertThat(said())
                .contains("WRONG NOT_SIGNED at block 1", "WRONG NOT_IN_BLOCK at block 4", "not as it was")
                .contains("in doubt block 4 place 1\t")
                .doesNotContain("proven block");
        assertThat(Files.readString(files.resolve("held.txt")))
                .isEqualTo(checkpoint(REGISTER, 3).text());
    }

    @Test
    void saysThatNothingProvesWhatLiesBehindTheCheckpoints() throws IOException {
        Files.delete(files.resolve("held.txt"));
        write("answers.txt", signed(excerpt(REGISTER, Excerpts::isMine)).text());

        assertThat(run()).isZero();

        assertThat(said()).contains("NOT PROVEN block 1 place 1\t", "0 by what was signed with them, 18 not proven");
    }

    @Test
    void saysWithAnAuditorsExportWhatWasLeftOut() throws IOException {
        assertThat(run(file("export.txt"))).isZero();
        write(
                "answers.txt",
                signed(excerpt(REGISTER, line -> isMine(line) && !line.contains("\te-4\t")))
                        .text());

        assertThat(run()).isZero();
        assertThat(run(file("export.txt"))).isEqualTo(1);

        assertThat(said()).contains("WRONG LEFT_OUT at block 4");
    }

    @Test
    void saysThatItCannotLook() throws IOException {
        write("answers.txt", "relais-nonsense 1\n");

        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("cannot verify");
    }

    private int run(String... more) {
        var arguments =
                new ArrayList<>(List.of("mine", SERVICE, file("key.pem"), file("held.txt"), file("answers.txt"), MINE));
        arguments.addAll(List.of(more));
        return VerifyRegister.run(arguments, stream(), stream());
    }

    private String file(String name) {
        return files.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text, StandardCharsets.UTF_8);
    }

    private PrintStream stream() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
