package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.MasterKeyFile;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.household.LanguageLevel;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class TinkCaseFilesTest {

    private static final RequestId CASE = new RequestId(new UUID(1, 1));
    private static final RequestId OTHER = new RequestId(new UUID(1, 2));
    private static final CaseFile FILE = new CaseFile(
            new Household(List.of(new Person(AgeBand.ADULT, Gender.X, AgeStatus.ADULT, false))),
            Relocation.REMOVAL_REQUIRED,
            Set.of("75", "69"),
            Set.of(),
            true,
            "31",
            Set.of(Need.PETS),
            Set.of(Wish.MEDIATION),
            List.of(new Language("pcm", LanguageLevel.NATIVE)),
            true);

    private final MongoCollection<Document> keys = TestDatabase.fresh().getCollection("case_keys");

    @TempDir
    private Path folder;

    private TinkCaseFiles files;

    @BeforeEach
    void readTheMasterKey() {
        files = new TinkCaseFiles(Keys.over(keys, MasterKeyFile.in(folder)).cases());
    }

    @Test
    void opensWhatItSealed() {
        var sealed = files.seal(CASE, FILE).block();

        assertThat(files.open(CASE, sealed).block()).isEqualTo(FILE);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("\"75\"", "ADULT", "pcm");
        assertThat(sealed).hasToString("***");
    }

    @Test
    void opensNothingUnderAnotherCase() {
        var sealed = files.seal(CASE, FILE).block();
        files.seal(OTHER, FILE).block();

        StepVerifier.create(files.open(OTHER, sealed)).verifyError();
    }

    @Test
    void opensNothingThatWasAltered() {
        var bytes = files.seal(CASE, FILE).block().bytes();
        bytes[bytes.length - 1] ^= 1;

        StepVerifier.create(files.open(CASE, new SealedFile(bytes))).verifyError();
    }

    @Test
    void opensNothingOnceTheKeyIsDeleted() {
        var sealed = files.seal(CASE, FILE).block();

        Mono.from(keys.deleteOne(new Document("_id", CASE.toString()))).block();

        StepVerifier.create(files.open(CASE, sealed)).verifyError();
    }

    @Test
    void aKeyIsUnreadableWithoutTheMasterKeyAndUnderAnotherCase() {
        files.seal(CASE, FILE).block();
        var stored = Mono.from(keys.find(new Document("_id", CASE.toString())).first())
                .block();
        Mono.from(keys.insertOne(new Document(stored).append("_id", OTHER.toString())))
                .block();
        var sealedForOther = files.seal(CASE, FILE).block();

        StepVerifier.create(files.open(OTHER, sealedForOther)).verifyError();
    }

    @Test
    void manyWhoSealAtOnceUseOneKey() {
        var sealed = Flux.range(0, 20)
                .flatMap(i -> files.seal(CASE, FILE), 20)
                .collectList()
                .block();

        assertThat(sealed)
                .allSatisfy(one -> assertThat(files.open(CASE, one).block()).isEqualTo(FILE));
        assertThat(Mono.from(keys.countDocuments()).block()).isEqualTo(1);
    }
}
