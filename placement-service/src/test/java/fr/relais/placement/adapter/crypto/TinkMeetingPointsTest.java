package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.MasterKeyFile;
import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TinkMeetingPointsTest {

    private static final RequestId CASE = new RequestId(new UUID(1, 1));
    private static final RequestId OTHER = new RequestId(new UUID(1, 2));
    private static final OfferId OFFER = new OfferId(new UUID(2, 1));
    private static final OfferId OTHER_OFFER = new OfferId(new UUID(2, 2));
    private static final MeetingSentence WHERE = new MeetingSentence("Gare, hall 2, sous l'horloge.");

    private final MongoCollection<Document> keys = TestDatabase.fresh().getCollection("case_keys");

    @TempDir
    private Path folder;

    private CaseKeys caseKeys;
    private TinkMeetingPoints points;

    @BeforeEach
    void openTwoCases() {
        caseKeys = Keys.over(keys, MasterKeyFile.in(folder)).cases();
        caseKeys.findOrMake(CASE.value()).block();
        caseKeys.findOrMake(OTHER.value()).block();
        points = new TinkMeetingPoints(caseKeys);
    }

    private SealedFile sealed() {
        return points.seal(CASE, OFFER, WHERE).block();
    }

    @Test
    void opensWhatItSealed() {
        assertThat(points.open(CASE, OFFER, sealed()).block()).isEqualTo(WHERE);
        assertThat(new String(sealed().bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Gare", "hall");
    }

    @Test
    void isOfOneLengthWhateverIsInIt() {
        var longest = new MeetingSentence("\uD83D\uDE82".repeat(MeetingSentence.MOST_CHARACTERS));
        var sealed = points.seal(CASE, OFFER, longest).block();

        assertThat(sealed.bytes()).hasSameSizeAs(sealed().bytes());
        assertThat(points.open(CASE, OFFER, sealed).block()).isEqualTo(longest);
    }

    @Test
    void opensNothingOfAnotherCaseOrAnotherOffer() {
        StepVerifier.create(points.open(OTHER, OFFER, sealed())).verifyError();
        StepVerifier.create(points.open(CASE, OTHER_OFFER, sealed())).verifyError();
    }

    /** Whoever can write into the database puts nothing else in its place, nor it in the place of something else. */
    @Test
    void isNotTakenForAnythingElseThatIsSealedUnderTheSameKey() {
        var text = new TinkRefusalTexts(caseKeys).seal(CASE, "no papers").block();
        var explanation =
                new TinkExplanationFiles(caseKeys).sealOf(CASE).block().close("{}".getBytes(StandardCharsets.UTF_8));

        StepVerifier.create(points.open(CASE, OFFER, text)).verifyError();
        StepVerifier.create(points.open(CASE, OFFER, explanation)).verifyError();
        StepVerifier.create(new TinkRefusalTexts(caseKeys).open(CASE, sealed())).verifyError();
        StepVerifier.create(new TinkCaseFiles(caseKeys).open(CASE, sealed())).verifyError();
        assertThatThrownBy(() ->
                        new TinkExplanationFiles(caseKeys).sealOf(CASE).block().open(sealed()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasAltered() {
        var bytes = sealed().bytes();
        bytes[bytes.length - 1] ^= 1;

        StepVerifier.create(points.open(CASE, OFFER, new SealedFile(bytes))).verifyError();
    }

    /** INV-26: it dies with the case, and nothing brings a key back. */
    @Test
    void withoutTheKeyOfItsCaseNothingIsSealedOrOpened() {
        var sealed = sealed();
        Mono.from(keys.deleteOne(new Document("_id", CASE.toString()))).block();

        StepVerifier.create(points.open(CASE, OFFER, sealed)).verifyError();
        StepVerifier.create(points.seal(CASE, OFFER, WHERE)).verifyError();
        assertThat(Mono.from(keys.countDocuments()).block()).isEqualTo(1);
    }
}
