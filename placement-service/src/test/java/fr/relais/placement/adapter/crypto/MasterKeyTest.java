package fr.relais.placement.adapter.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.MasterKeyFile;
import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.platform.store.CommandReused;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The master key is replaced while people ask for places, and nothing is lost by it. */
class MasterKeyTest {

    private static final RequestId CASE = new RequestId(new UUID(1, 1));
    private static final Instant AT = Instant.parse("2027-03-01T03:00:00Z");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final MongoCollection<Document> collection = TestDatabase.fresh().getCollection("case_keys");

    @TempDir
    private Path folder;

    private Path file;
    private Keys keys;

    @BeforeEach
    void readTheFile() {
        file = MasterKeyFile.in(folder);
        keys = Keys.over(collection, file);
    }

    private static TinkRefusalTexts texts(Keys keys) {
        return new TinkRefusalTexts(keys.cases());
    }

    private SealedFile sealed(String text) {
        return texts(keys).seal(CASE, text).block();
    }

    private void rewrapAll() {
        assertThat(keys.rewrapping()
                        .rewrap()
                        .repeat()
                        .takeUntil(left -> left == 0)
                        .blockLast(LONG_ENOUGH))
                .isZero();
    }

    private Document stored(RequestId request) {
        return Mono.from(
                        collection.find(new Document("_id", request.toString())).first())
                .block();
    }

    @Test
    void losesNothingWhileItIsReplacedUnderLoad() {
        var other = Keys.over(collection, file);
        var submitted = new ConcurrentHashMap<RequestId, SealedFile>();
        var rotations = Flux.range(0, 3).concatMap(i -> rotation()).then();
        var number = new AtomicLong();

        Flux.range(0, 100_000)
                .flatMap(i -> submitAndRead(number.incrementAndGet(), submitted, other), 16)
                .takeUntilOther(rotations)
                .blockLast(LONG_ENOUGH);

        assertThat(submitted).hasSizeGreaterThan(20);
        rewrapAll();
        MasterKeyFile.dropOlder(file);
        assertThat(unreadable(submitted, Keys.over(collection, file))).isEmpty();
        assertThat(keys.alarms()).isEmpty();
    }

    private Mono<Void> rotation() {
        return Mono.fromRunnable(() -> MasterKeyFile.addNewest(file))
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.defer(keys.rewrapping()::reread))
                .then(Mono.defer(keys.rewrapping()::rewrap))
                .then();
    }

    /** Sealed by one replica, read by another one, which looks at the file only when it has to. */
    private Mono<String> submitAndRead(long number, Map<RequestId, SealedFile> submitted, Keys other) {
        var request = new RequestId(new UUID(2, number));
        return texts(keys)
                .seal(request, "text of " + request)
                .doOnNext(file -> submitted.put(request, file))
                .flatMap(file -> texts(other).open(request, file));
    }

    private static List<RequestId> unreadable(Map<RequestId, SealedFile> submitted, Keys replica) {
        return Flux.fromIterable(submitted.entrySet())
                .filterWhen(one -> texts(replica)
                        .open(one.getKey(), one.getValue())
                        .map(text -> !text.equals("text of " + one.getKey()))
                        .onErrorReturn(true))
                .map(Map.Entry::getKey)
                .collectList()
                .block(LONG_ENOUGH);
    }

    @Test
    void wrapsNewKeysByTheNewestAndReadsTheOthers() {
        var before = sealed("before");
        MasterKeyFile.addNewest(file);

        keys.masters().reread().block();

        var other = new RequestId(new UUID(1, 2));
        texts(keys).seal(other, "after").block();
        assertThat(stored(other).getInteger("master"))
                .isEqualTo(keys.masters().ring().primary())
                .isNotEqualTo(stored(CASE).getInteger("master"));
        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
        assertThat(keys.stored().countBehind(keys.masters().ring().primary()).block())
                .isEqualTo(1);
    }

    /** From before it was kept by which master key a key is wrapped. */
    @Test
    void takesUpKeysThatDoNotSayWhatWrapsThem() {
        var before = sealed("before");
        Mono.from(collection.updateOne(new Document(), new Document("$unset", new Document("master", ""))))
                .block();

        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
        rewrapAll();

        assertThat(stored(CASE).getInteger("master"))
                .isEqualTo(keys.masters().ring().primary());
        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"primaryKeyId\":1", "not a keyset", "{\"primaryKeyId\":1,\"key\":[]}"})
    void aBrokenFileTakesNoGoodOnesPlace(String broken) throws IOException {
        var before = sealed("before");
        Files.writeString(file, broken);

        keys.masters().reread().block();

        assertThat(keys.alarms()).containsExactly(Alarm.MASTER_KEY_REFUSED);
        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
        assertThat(texts(keys).open(CASE, sealed("after")).block()).isEqualTo("after");
        assertThatThrownBy(() -> Keys.over(collection, file)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aFileThatIsGoneTakesNoGoodOnesPlace() throws IOException {
        var before = sealed("before");
        Files.delete(file);

        keys.masters().reread().block();

        assertThat(keys.alarms()).containsExactly(Alarm.MASTER_KEY_REFUSED);
        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
    }

    @Test
    void aKeyThatIsStillNeededMayNotGo() {
        var before = sealed("before");
        MasterKeyFile.addNewest(file);
        keys.masters().reread().block();
        MasterKeyFile.dropOlder(file);

        keys.masters().reread().block();

        assertThat(keys.alarms()).containsExactly(Alarm.MASTER_KEY_REFUSED);
        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
        rewrapAll();
        keys.masters().reread().block();
        assertThat(keys.masters().ring().numbers()).hasSize(1);
        assertThat(texts(keys).open(CASE, before).block()).isEqualTo("before");
    }

    @Test
    void rewrappingLeavesAloneWhatSomebodyChangedMeanwhile() {
        sealed("before");
        var old = stored(CASE).get("key", Binary.class);
        Mono.from(collection.deleteMany(new Document())).block();
        var after = sealed("after");

        keys.stored()
                .replace(CASE.toString(), old, new StoredKeys.Wrapped(old.getData(), 7))
                .block();

        assertThat(texts(keys).open(CASE, after).block()).isEqualTo("after");
    }

    @Test
    void rewrappingBringsNoDestroyedKeyBack() {
        var before = sealed("before");
        var old = stored(CASE).get("key", Binary.class);
        keys.cases().destroy(CASE, AT).block();

        keys.stored()
                .replace(CASE.toString(), old, new StoredKeys.Wrapped(old.getData(), 7))
                .block();
        rewrapAll();

        assertThat(stored(CASE).containsKey("key")).isFalse();
        StepVerifier.create(texts(keys).open(CASE, before)).verifyError();
    }

    /** As when a part of a backup comes back without the keys: the case is erased, and gets none. */
    @Test
    void aKeyThatIsNotThereIsDestroyedTooAndNeverMade() {
        keys.cases().destroy(CASE, AT).block();

        StepVerifier.create(texts(keys).seal(CASE, "after")).verifyError(CommandReused.class);
        assertThat(keys.cases().intactOf(List.of(CASE)).collectList().block()).isEmpty();
        assertThat(stored(CASE).keySet()).containsExactlyInAnyOrder("_id", "erased");
    }

    @Test
    void aDestroyedKeyIsNeverFollowedByAnotherOne() {
        var before = sealed("before");

        keys.cases().destroy(CASE, AT).block();

        StepVerifier.create(texts(keys).open(CASE, before)).verifyError();
        StepVerifier.create(texts(keys).seal(CASE, "after")).verifyError(CommandReused.class);
        assertThat(keys.cases().intactOf(List.of(CASE)).collectList().block()).isEmpty();
    }
}
