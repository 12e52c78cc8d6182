package fr.relais.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.checkpoint;
import static fr.relais.audit.Registers.register;
import static fr.relais.audit.Registers.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** As somebody outside uses it, with three files. */
class VerifyRegisterTest {

    @TempDir
    Path files;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void holdACheckpoint() throws IOException {
        var key = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
        write("key.pem", "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
        write(
                "held.txt",
                checkpoint(register(4), 2).text() + checkpoint(register(4), 3).text());
        write("export.txt", String.join("", texts(register(4))));
    }

    @Test
    void saysThatNothingWasChanged() {
        assertThat(run(SERVICE)).isZero();
        assertThat(said()).contains("4 blocks, 2 checkpoints: unchanged up to the newest checkpoint");
    }

    @Test
    void saysWhereSomethingWasChanged() throws IOException {
        write("export.txt", String.join("", texts(register(2))));

        assertThat(run(SERVICE)).isEqualTo(1);
        assertThat(said()).contains("WRONG SHORTER_THAN_HELD at block 2", "changed");
    }

    @Test
    void saysSoWhenNothingIsHeld() throws IOException {
        write("held.txt", "");

        assertThat(run(SERVICE)).isZero();
        assertThat(said()).contains("compared with nothing");
    }

    @Test
    void saysThatItCannotLook() throws IOException {
        write("key.pem", "no key");

        assertThat(run(SERVICE)).isEqualTo(2);
        assertThat(VerifyRegister.run(List.of("one"), System.out, stream())).isEqualTo(2);
        assertThat(said()).contains("cannot verify", "usage:");
    }

    private int run(String service) {
        return VerifyRegister.run(
                List.of(service, file("key.pem"), file("held.txt"), file("export.txt")), stream(), stream());
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
