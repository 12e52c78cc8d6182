package fr.relais.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A centre fetches its own lines of the register of a running service, and proves them with the stand-alone verifier.
 */
class OwnLinesOfARegisterTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String MINE = "/v1/register/tiny-service/mine";
    private static final String ORGANISATION = "org-of-its-own";

    @TempDir
    Path files;

    private ExportedRegister register;

    @BeforeEach
    void open() throws IOException {
        register = new ExportedRegister(PLATFORM, files);
        register.fetchKey();
    }

    private static String centre(String organisation) throws Exception {
        return PLATFORM.signed(
                "at+jwt",
                PLATFORM.claims()
                        .subject("person-mine")
                        .claim("org", organisation)
                        .build());
    }

    private static String page(String token, long from) {
        return Objects.requireNonNull(PLATFORM.get(MINE + "?from=" + from, token)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** As the stand-alone verifier is told to be used: page by page up to the block of the checkpoint of a page. */
    private static String all(String token) {
        var pages = new StringBuilder();
        for (var from = 1L; ; ) {
            var page = page(token, from);
            pages.append(page);
            var reached = last(page.substring(0, page.indexOf("relais-checkpoint")));
            if (reached >= last(page)) {
                return pages.toString();
            }
            from = reached + 1;
        }
    }

    private static long last(String text) {
        var at = text.lastIndexOf("\nblock ") + "\nblock ".length();
        return Long.parseLong(text.substring(at, text.indexOf('\n', at)));
    }

    @Test
    void areProvedByWhatWasHeldAndNothingIsLeftOut() throws Exception {
        var mine = centre(ORGANISATION);
        PLATFORM.get("/v1/secrets/canary", mine).expectStatus().isOk();
        PLATFORM.get("/v1/secrets/canary", PLATFORM.good()).expectStatus().isOk();
        register.holdACheckpoint();
        PLATFORM.get("/v1/secrets/canary", mine).expectStatus().isOk();

        var answers = all(mine);
        register.fetchBlocks();
        var said = register.verifyMine(ORGANISATION, answers);

        assertThat(said).startsWith("0 ").contains("\tGET:/v1/secrets/{id}\t").contains(" 0 not proven");
        assertThat(answers).doesNotContain("an-org", "canary");
        assertThat(register.verifyMine(ORGANISATION, answers.replaceFirst("\tREAD\t", "\tCHANGE\t")))
                .startsWith("1 ")
                .contains("WRONG NOT_IN_BLOCK", "WRONG NOT_SIGNED");
        assertThat(register.verifyMine("another", answers)).startsWith("1 ").contains("WRONG FOREIGN");
    }

    /** To fetch it is to read, and that is in the next page. */
    @Test
    void tellThatTheyWereFetched() throws Exception {
        var mine = centre("org-that-looks");
        page(mine, 1);

        assertThat(all(mine))
                .contains("\tREAD\tperson-mine\tCENTRE\torg-that-looks\tGET:/v1/register/tiny-service/mine\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFERRER", "COORDINATOR", "CHILD_PROTECTION", "RAPPORTEUR", "AUDITOR", "SERVICE"})
    void areForCentresOnly(String role) {
        expectProblem(PLATFORM.get(MINE, PLATFORM.as(role)), 404, "not-found");
    }

    /** Lines of nobody's organisation are of everybody who was refused without a token. */
    @Test
    void areNobodysWhoBelongsToNoOrganisation() throws Exception {
        for (var organisation : List.of("", "-")) {
            var token = centre(organisation);

            if (organisation.isEmpty()) {
                expectProblem(PLATFORM.get(MINE, token), 404, "not-found");
                expectProblem(PLATFORM.get("/v1/register/tiny-service/key", token), 404, "not-found");
            } else {
                assertThat(all(token)).doesNotContain("\tDECISION\t-\t-\t-\t");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFERRER", "COORDINATOR", "CHILD_PROTECTION", "RAPPORTEUR", "SERVICE"})
    void areVerifiedWithAKeyThatOnlyAuditorsAndCentresAreGiven(String role) {
        expectProblem(PLATFORM.get("/v1/register/tiny-service/key", PLATFORM.as(role)), 404, "not-found");
        PLATFORM.get("/v1/register/tiny-service/key", PLATFORM.as("CENTRE"))
                .expectStatus()
                .isOk();
    }

    @Test
    void takeNoNonsenseForANumber() {
        expectProblem(PLATFORM.get(MINE + "?from=x", PLATFORM.as("CENTRE")), 400, "invalid-input");
    }
}
