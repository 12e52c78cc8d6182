package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import fr.relais.placement.MasterKeyFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class TinkRefusalTextsTest {

    private static final RequestId CASE = new RequestId(new UUID(1, 1));
    private static final RequestId OTHER = new RequestId(new UUID(1, 2));
    private static final String TEXT = "no papers, \"cannot\" take é";

    @TempDir
    private Path folder;

    private TinkRefusalTexts texts() {
        var keys = TestDatabase.fresh().getCollection("case_keys");
        return new TinkRefusalTexts(Keys.over(keys, MasterKeyFile.in(folder)).cases());
    }

    @Test
    void opensWhatItSealedForItsCaseAlone() {
        var texts = texts();
        var sealed = texts.seal(CASE, TEXT).block();
        texts.seal(OTHER, TEXT).block();

        assertThat(texts.open(CASE, sealed).block()).isEqualTo(TEXT);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("papers");
        StepVerifier.create(texts.open(OTHER, sealed)).verifyError();
    }
}
