package fr.relais.platform.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.audit.Block;
import fr.relais.audit.Entry;
import fr.relais.audit.Excerpt;
import fr.relais.audit.Hash;
import fr.relais.audit.SignedCheckpoint;
import fr.relais.audit.SignedExcerpt;
import fr.relais.embedded.EmbeddedDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.platform.audit.Entries.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** What an organisation is handed of a register in which others stand too. */
class RegisterExcerptsTest {

    private static final String SERVICE = "a-service";
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final OpaqueNames NAMES = OpaqueNamesOfTests.under("0123456789abcdef0123456789abcdef");

    private static EmbeddedDatabase server;
    private static MongoClient client;

    @TempDir
    Path folder;

    private MongoDatabase database;
    private Blocks blocks;
    private RegisterExports exports;
    private RegisterExcerpts excerpts;

    @BeforeAll
    static void startDatabase() {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stopDatabase() {
        client.close();
        server.close();
    }

    @BeforeEach
    void openARegister() throws Exception {
        database = client.getDatabase("excerpts" + UUID.randomUUID());
        blocks = new Blocks(database);
        exports = new RegisterExports(blocks, SERVICE, CheckpointKey.read(AuditKeyFile.in(folder)), CLOCK);
        excerpts = new RegisterExcerpts(
                blocks,
                exports,
                NAMES,
                organisation -> organisation.equals("mine") ? Flux.just("my-centre") : Flux.empty(),
                CLOCK);
    }

    private static Entry entry(String role, String organisation, String name) {
        return new Entry(
                NOW,
                Entry.Kind.READ,
                "sub",
                role,
                organisation,
                "GET:/v1/x",
                NAMES.of(name, organisation),
                "",
                "200",
                "c-1");
    }

    private void write(Entry... entries) {
        var lines = List.of(entries).stream().map(Entry::line).toList();
        blocks.put(blocks.newest().block().next(SERVICE, lines, "test")).block();
    }

    /** Both parts of a page: the excerpt and the checkpoint after it. */
    private String page(String organisation, long from) {
        return excerpts.page(organisation, from).block(Duration.ofSeconds(30));
    }

    private Excerpt excerpt(String organisation, long from) {
        var page = page(organisation, from);
        return SignedExcerpt.parse(page.substring(0, page.indexOf("relais-checkpoint")))
                .excerpt();
    }

    private List<String> lines(String organisation) {
        return excerpt(organisation, 1).blocks().stream()
                .flatMap(part -> part.lines().stream())
                .map(Excerpt.Line::text)
                .toList();
    }

    @Test
    void areItsOwnLinesAndWhatItsOverseersDidWithItsThings() {
        write(
                entry("CENTRE", "mine", "anything"),
                entry("CENTRE", "other", "my-centre"),
                entry("COORDINATOR", "all", "my-centre"),
                entry("COORDINATOR", "all", "another-centre"));
        write(
                entry("SERVICE", "", "my-centre"),
                entry("SYSTEM", "system", "my-centre"),
                entry("REFERRER", "association", "my-centre"),
                entry("", "", "my-centre"));

        assertThat(lines("mine"))
                .extracting(line -> line.split("\t")[3] + " " + line.split("\t")[4])
                .containsExactly("CENTRE mine", "COORDINATOR all", "SERVICE -", "SYSTEM system");
        assertThat(lines("other"))
                .extracting(line -> line.split("\t")[3] + " " + line.split("\t")[4])
                .containsExactly("CENTRE other");
        assertThat(page("nobody", 1)).doesNotContain("READ");
    }

    /** A name that means something in a line means itself and nothing else. */
    @Test
    void areNotThoseOfAnOrganisationWhoseNameIsAlike() {
        write(entry("CENTRE", "mine2", "x"), entry("CENTRE", "min", "x"), entry("CENTRE", "-", "x"));

        assertThat(lines("mine")).isEmpty();
        assertThat(lines("min")).hasSize(1);
    }

    @Test
    void comePageByPageUpToACheckpointThatCoversThem() {
        IntStream.rangeClosed(1, RegisterExcerpts.PAGE + 7).forEach(number -> write(entry("CENTRE", "mine", "x")));

        var first = excerpt("mine", 1);
        var rest = excerpt("mine", RegisterExcerpts.PAGE + 1L);
        var none = excerpt("mine", RegisterExcerpts.PAGE + 8L);

        assertThat(first.blocks()).hasSize(RegisterExcerpts.PAGE);
        assertThat(rest.blocks())
                .extracting(Excerpt.Part::number)
                .startsWith(201L)
                .endsWith(207L);
        assertThat(none.blocks()).isEmpty();
        var page = page("mine", 1);
        assertThat(SignedCheckpoint.parse(page.substring(page.indexOf("relais-checkpoint")))
                        .checkpoint()
                        .block())
                .isEqualTo(207);
    }

    /** What is over is removed from the beginning; what is left is handed out and hangs together as before. */
    @Test
    void beginWhereTheRegisterBegins() {
        var old = NOW.minus(Duration.ofDays(400)).toString();
        var line = entry("CENTRE", "mine", "x").line();
        blocks.put(StoredBlock.NONE.next(SERVICE, List.of(line.replace(NOW.toString(), old)), "test"))
                .block();
        write(entry("CENTRE", "mine", "y"));
        write(entry("CENTRE", "mine", "z"));

        new RegisterTerm(blocks, exports, Duration.ofDays(365), CLOCK).round().block();

        assertThat(excerpt("mine", 1).blocks()).extracting(Excerpt.Part::number).containsExactly(2L, 3L);
    }

    /** What was written in the first form stays readable, for the term and for an organisation. */
    @Test
    void areReadOutOfBlocksOfTheFirstForm() {
        var lines = List.of(
                entry("CENTRE", "mine", "x").line(),
                entry("CENTRE", "other", "x").line());
        var old = new Block(Block.Form.FIRST, SERVICE, 1, Hash.NONE, lines);
        blocks.insert(new StoredBlock(1, old.text(), 2, "before")).block();
        write(entry("CENTRE", "mine", "y"));

        assertThat(excerpt("mine", 1).blocks())
                .extracting(Excerpt.Part::form)
                .containsExactly(Block.Form.FIRST, Block.Form.SECOND);
        assertThat(lines("mine")).hasSize(2);
        var later = Clock.fixed(NOW.plus(Duration.ofDays(366)), ZoneOffset.UTC);
        new RegisterTerm(blocks, exports, Duration.ofDays(365), later).round().block();
        assertThat(excerpt("mine", 1).blocks()).extracting(Excerpt.Part::number).containsExactly(2L);
    }

    @Test
    void goOnOverABlockThatSomebodyHasChanged() {
        write(entry("CENTRE", "mine", "x"));
        write(entry("CENTRE", "mine", "y"));
        Mono.from(database.getCollection(Blocks.COLLECTION)
                        .updateOne(new Document("_id", 1L), new Document("$set", new Document("text", "nonsense"))))
                .block();

        var parts = new ArrayList<>(excerpt("mine", 1).blocks());

        assertThat(parts).extracting(Excerpt.Part::entries).containsExactly(0L, 1L);
    }
}
