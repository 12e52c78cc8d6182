package fr.relais.figures.adapter.mongo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.figures.application.Exploitations;
import fr.relais.figures.application.Facts;
import fr.relais.figures.application.FigureStore;
import fr.relais.figures.application.FigureStoreSuite;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.Nights;
import fr.relais.figures.application.ReleasesSaid;
import fr.relais.figures.application.Seals;
import fr.relais.figures.application.SomeFacts;
import fr.relais.figures.domain.freeze.Given;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same as in memory, on a database; and what somebody reads who holds nothing but that database. */
class MongoFiguresTest extends FigureStoreSuite {

    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Override
    protected FigureStore empty() {
        return new Store(TestDatabase.fresh());
    }

    @Test
    void whatIsStoredSaysNothingOfAPersonOrOfACount() {
        var database = TestDatabase.fresh();
        var store = new Store(database);
        var fact = SomeFacts.in(QUARTER);

        store.facts().put(fact.told(Instant.EPOCH)).block(SOON);
        store.exploitations()
                .put(UUID.randomUUID(), new Given(Exploitation.SEXUAL, Identification.COURT), QUARTER)
                .block(SOON);
        store.frozen().keep(FrozenQuarter.of(QUARTER, List.of(fact.fact()), 59)).block(SOON);

        assertThat(fieldsOf(database, "facts")).containsExactlyInAnyOrder("_id", "quarter", "night", "sealed");
        assertThat(fieldsOf(database, "exploitations")).containsExactlyInAnyOrder("_id", "givenIn", "sealed");
        assertThat(fieldsOf(database, "frozen_quarters")).containsExactlyInAnyOrder("_id", "sealed");
        for (var collection : List.of("facts", "exploitations", "frozen_quarters")) {
            assertThat(new String(sealed(database, collection), StandardCharsets.ISO_8859_1))
                    .doesNotContain("EMERGENCY", "SEXUAL", "COURT", "requests", fact.organisation());
        }
    }

    @Test
    void whatWasGivenBeforeAnybodySaidWhoIdentifiedHerIsRead() {
        var database = TestDatabase.fresh();
        var entry = UUID.randomUUID().toString();
        var sealed = new Sealed("exploitations", Store.SEALS).seal(entry, new Document("kind", "SEXUAL"));
        Mono.from(database.getCollection("exploitations")
                        .insertOne(new Document("_id", entry)
                                .append("givenIn", QUARTER.label())
                                .append("sealed", sealed)))
                .block(SOON);

        assertThat(new Store(database)
                        .exploitations()
                        .of(List.of(UUID.fromString(entry)))
                        .block(SOON)
                        .values())
                .containsExactly(new Given(Exploitation.SEXUAL, Identification.NOT_GIVEN));
    }

    @Test
    void theLengthOfWhatIsStoredDoesNotTellWhatItSays() {
        var database = TestDatabase.fresh();
        var store = new Store(database);

        for (var kind : Exploitation.values()) {
            var given = new Given(kind, Identification.values()[kind.ordinal()]);
            store.exploitations().put(UUID.randomUUID(), given, QUARTER).block(SOON);
        }

        assertThat(all(database, "exploitations").stream()
                        .map(stored -> stored.get("sealed", Binary.class).length())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatWasSealedForOneThingDoesNotOpenAsAnothers() {
        var database = TestDatabase.fresh();
        var store = new Store(database);
        store.facts().put(SomeFacts.in(QUARTER).told(Instant.EPOCH)).block(SOON);
        var stored = all(database, "facts").get(0);

        Mono.from(database.getCollection("facts")
                        .insertOne(new Document(stored)
                                .append("_id", UUID.randomUUID().toString())))
                .block(SOON);

        assertThatThrownBy(() -> store.facts().of(QUARTER).collectList().block(SOON))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> fieldsOf(MongoDatabase database, String collection) {
        return List.copyOf(all(database, collection).get(0).keySet());
    }

    private static byte[] sealed(MongoDatabase database, String collection) {
        return all(database, collection).get(0).get("sealed", Binary.class).getData();
    }

    private static List<Document> all(MongoDatabase database, String collection) {
        return Flux.from(database.getCollection(collection).find())
                .collectList()
                .block(SOON);
    }

    /** The real ones, on one database. */
    private record Store(MongoDatabase database) implements FigureStore {

        private static final Seals SEALS = seals();

        @Override
        public Facts facts() {
            return new MongoFacts(database.getCollection("facts"), SEALS);
        }

        @Override
        public Nights nights() {
            return new MongoNights(database.getCollection("nights"));
        }

        @Override
        public Exploitations exploitations() {
            return new MongoExploitations(database.getCollection("exploitations"), SEALS);
        }

        @Override
        public FrozenQuarters frozen() {
            return new MongoFrozenQuarters(database.getCollection("frozen_quarters"), SEALS);
        }

        @Override
        public ReleasesSaid said() {
            return new MongoReleasesSaid(database.getCollection("releases"));
        }

        private static Seals seals() {
            try {
                AeadConfig.register();
                return sealing(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                        .getPrimitive(RegistryConfiguration.get(), Aead.class));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Seals sealing(Aead key) {
            return new Seals() {
                @Override
                public byte[] seal(String about, byte[] plain) {
                    try {
                        return key.encrypt(plain, about.getBytes(StandardCharsets.UTF_8));
                    } catch (GeneralSecurityException failure) {
                        throw new IllegalStateException(failure);
                    }
                }

                @Override
                public byte[] open(String about, byte[] sealed) {
                    try {
                        return key.decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
                    } catch (GeneralSecurityException failure) {
                        throw new IllegalStateException(failure);
                    }
                }
            };
        }
    }
}
