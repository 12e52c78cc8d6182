package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.MasterKeyFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TinkExplanationFilesTest {

    private static final RequestId CASE = new RequestId(new UUID(1, 1));
    private static final RequestId OTHER = new RequestId(new UUID(1, 2));
    private static final byte[] WHY = "{\"dangerZones\":[\"75\"]}".getBytes(StandardCharsets.UTF_8);

    private final MongoCollection<Document> keys = TestDatabase.fresh().getCollection("case_keys");

    @TempDir
    private Path folder;

    private CaseKeys caseKeys;
    private TinkExplanationFiles files;

    @BeforeEach
    void openTwoCases() {
        caseKeys = Keys.over(keys, MasterKeyFile.in(folder)).cases();
        caseKeys.findOrMake(CASE.value()).block();
        caseKeys.findOrMake(OTHER.value()).block();
        files = new TinkExplanationFiles(caseKeys);
    }

    @Test
    void opensWhatItClosed() {
        var sealed = files.sealOf(CASE).block().close(WHY);

        assertThat(files.sealOf(CASE).block().open(sealed)).isEqualTo(WHY);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("75", "Zones");
    }

    @Test
    void ofAnotherCaseOrAsAnotherFileIsNotOpened() {
        var sealed = files.sealOf(CASE).block().close(WHY);

        assertThatThrownBy(() -> files.sealOf(OTHER).block().open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TinkCaseFiles(caseKeys).open(CASE, sealed).block())
                .isInstanceOf(IllegalStateException.class);
    }

    /** INV-26: asking for what is gone does not bring a key back either. */
    @Test
    void withoutItsKeyThereIsNone() {
        Mono.from(keys.deleteOne(new Document("_id", CASE.toString()))).block();

        assertThat(files.sealOf(CASE).block()).isNull();
        assertThat(Mono.from(keys.countDocuments()).block()).isEqualTo(1);
    }
}
