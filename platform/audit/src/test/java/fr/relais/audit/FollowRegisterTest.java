package fr.relais.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.chained;
import static fr.relais.audit.Registers.checkpoint;
import static fr.relais.audit.Registers.entriesOf;
import static fr.relais.audit.Registers.line;
import static fr.relais.audit.Registers.register;
import static fr.relais.audit.Registers.shortened;
import static fr.relais.audit.Registers.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** As a holder uses it, day after day, with files and over HTTP. */
class FollowRegisterTest {

    private static final List<Block> REGISTER = register(9);

    @TempDir
    Path files;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void holdTheKey() throws IOException {
        var key = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
        write("key.pem", "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
        write("token", "the-token\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** What is handed out when the register has come so far. */
    private void handOut(List<String> blocks, SignedCheckpoint checkpoint) throws IOException {
        write("checkpoints", checkpoint.text());
        write("blocks", String.join("", blocks));
    }

    private void handOut(List<Block> register) throws IOException {
        handOut(texts(register), checkpoint(register, register.size()));
    }

    private int follow(String... source) {
        said.reset();
        var arguments = new ArrayList<>(List.of(
                "follow",
                SERVICE,
                files.resolve("key.pem").toString(),
                files.resolve("held.txt").toString()));
        arguments.addAll(List.of(source));
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyRegister.run(arguments, stream, stream);
    }

    private int follow() {
        return follow(files.toString());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String held() throws IOException {
        return Files.readString(files.resolve("held.txt"));
    }

    private void followUpTo(int block) throws IOException {
        handOut(REGISTER.subList(0, block));
        assertThat(follow()).as(said()).isZero();
    }

    @Test
    void keepsOneCheckpointAfterTheOther() throws IOException {
        followUpTo(2);
        assertThat(said()).isEqualTo("placement-service: fits up to block 2, its checkpoint is kept\n");
        followUpTo(5);
        followUpTo(5);

        assertThat(held())
                .isEqualTo(
                        checkpoint(REGISTER, 2).text() + checkpoint(REGISTER, 5).text());
    }

    /** Each of these is what an operator can do between two days; none of them adds to what is kept. */
    @Test
    void saysInOneLineWhatDoesNotFitAndKeepsNothing() throws IOException {
        followUpTo(5);
        var before = held();
        var entries = entriesOf(REGISTER);
        entries.get(4).set(0, line("another"));
        var changed = chained(entries);

        handOut(texts(changed), checkpoint(changed, 9));
        requireWrong("BROKEN_CHAIN at block 6");
        handOut(texts(changed.subList(0, 5)), checkpoint(changed, 5));
        requireWrong("FORKED at block 5");
        handOut(REGISTER.subList(0, 4));
        requireWrong("SHORTER_THAN_HELD at block 4");
        handOut(texts(REGISTER.subList(0, 7)), checkpoint(REGISTER, 9));
        requireWrong("SHORTER_THAN_HELD at block 7");
        handOut(
                texts(REGISTER),
                new SignedCheckpoint(
                        checkpoint(REGISTER, 9).checkpoint(),
                        checkpoint(REGISTER, 5).signature()));
        requireWrong("NOT_SIGNED at block 9");
        handOut(texts(REGISTER), checkpoint(chained(entriesOf(REGISTER.subList(0, 8))), 8));
        write("blocks", String.join("", texts(REGISTER)).replace("ref-8-1", "ref-8-7"));
        requireWrong("MALFORMED at block 8");
        entries.set(4, REGISTER.get(4).entries());
        entries.get(7).set(1, line("another"));
        handOut(texts(chained(entries)), checkpoint(REGISTER, 8));
        requireWrong("OTHER_THAN_HELD at block 8");
        handOut(REGISTER);
        Files.writeString(files.resolve("blocks"), "relais-audit 1\nnonsense\n");
        requireWrong("MALFORMED at block 6");

        assertThat(held()).isEqualTo(before);
        followUpTo(9);
    }

    private void requireWrong(String what) {
        assertThat(follow()).as(what).isEqualTo(1);
        assertThat(said()).isEqualTo("WRONG placement-service: " + what + ", nothing is kept\n");
    }

    @Test
    void verifiesFromTheFirstBlockWhenNothingIsKept() throws IOException {
        handOut(texts(REGISTER).subList(1, 9), checkpoint(REGISTER, 9));

        requireWrong("NOT_IN_ORDER at block 2");
        assertThat(files.resolve("held.txt")).doesNotExist();
    }

    @Test
    void goesOnWhereTheOldestBlocksAreRemovedInTime() throws IOException {
        var term = Clock.systemUTC().instant().minus(Verification.SHORTEST_TERM);
        var old = checkpoint(REGISTER, 2, term.minusSeconds(60));
        write("held.txt", old.text());
        handOut(shortened(REGISTER, 4), checkpoint(REGISTER, 9));
        assertThat(follow()).as(said()).isZero();

        write("held.txt", checkpoint(REGISTER, 2, term.plusSeconds(3_600)).text());
        requireWrong("REMOVED_TOO_EARLY at block 4");
    }

    @Test
    void saysThatItCannotLook() throws IOException {
        assertThat(follow()).isEqualTo(2);
        assertThat(follow("http://127.0.0.1:1/x", files.resolve("token").toString()))
                .isEqualTo(2);
        assertThat(follow("http://127.0.0.1:1/x")).isEqualTo(2);
        assertThat(follow("http://192.0.2.1/x", files.resolve("token").toString()))
                .isEqualTo(2);
        assertThat(said()).isEqualTo("cannot verify: an address begins with https\n");
    }

    @Test
    void fetchesPageByPageFromAnAddressWithTheTokenOfAFile() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/register", this::answer);
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/register";
            assertThat(follow(address, files.resolve("token").toString()))
                    .as(said())
                    .isZero();
            assertThat(held()).isEqualTo(checkpoint(REGISTER, 9).text());
            write("token", "another");
            assertThat(follow(address, files.resolve("token").toString())).isEqualTo(2);
            assertThat(said()).isEqualTo("cannot verify: the register answers 401\n");
        } finally {
            server.stop(0);
        }
    }

    /** As the routes do, two blocks a page. */
    private void answer(HttpExchange exchange) throws IOException {
        var good = "Bearer the-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var query = exchange.getRequestURI().getQuery();
        var from = query == null ? 0 : Integer.parseInt(query.replace("from=", ""));
        var text = query == null
                ? checkpoint(REGISTER, 9).text()
                : String.join("", texts(REGISTER.subList(from - 1, Math.min(9, from + 1))));
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(good ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
