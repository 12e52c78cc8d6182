package fr.relais.capacity.adapter.audit;

import java.util.List;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;

import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the register says about a centre to the centre: its own people, and whoever oversees it. */
class OwnLinesTest {

    private static final String REGISTER = "/v1/register/capacity-service";

    private final RunningService service = RunningService.shared();

    private List<String> lines(TestCaller caller) {
        var pages = new StringBuilder();
        for (var from = 1; from < 4_000; from += 200) {
            pages.append(text(caller, REGISTER + "/mine?from=" + from));
        }
        return pages.toString().lines().filter(line -> line.startsWith("line ")).toList();
    }

    private String text(TestCaller caller, String path) {
        return service.get(caller, path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void tellWhatCoordinatorsAndServicesDidWithTheCentre() {
        var mine = NewCentre.withTwoVacantBeds();
        var another = NewCentre.withTwoVacantBeds();
        service.get(coordinator(), mine.path()).expectStatus().isOk();
        service.get(coordinator(), another.path()).expectStatus().isOk();
        service.post(coordinator(), mine.unitPath() + "/confirmations", "{}");
        service.get(NewCentre.PLACEMENT, "/internal/v1/centres/" + mine.id())
                .expectStatus()
                .isOk();
        service.get(referrer("curious"), mine.path()).expectStatus().isNotFound();
        service.get(mine.manager(), mine.path()).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(lines(mine.manager()))
                .anyMatch(line -> line.contains("\tCOORDINATOR\t") && line.contains("\tGET:/v1/centres/{centre}\t"))
                .anyMatch(line -> line.contains("\tCOORDINATOR\t")
                        && line.contains("\tPOST:/v1/centres/{centre}/units/{unit}/confirmations\t"))
                .anyMatch(line -> line.contains("\tCHANGE\t") && line.contains("\tCOORDINATOR\t"))
                .anyMatch(line -> line.contains("\tREAD\t" + mine.manager().subject() + "\tCENTRE\t")));
        assertThat(lines(mine.manager()))
                .noneMatch(line -> line.contains(another.manager().organisation()))
                .noneMatch(line -> line.contains("\tREFERRER\t"));
        assertThat(lines(mine.manager()).stream()
                        .filter(line -> line.contains("\tCOORDINATOR\t")
                                && line.contains("\tREAD\t")
                                && line.contains("\tGET:/v1/centres/{centre}\t")))
                .hasSize(1);
    }

    @Test
    void areNoneForACentreThatDidNothing() {
        NewCentre.withTwoVacantBeds();

        assertThat(lines(centre("org-" + UUID.randomUUID()))).allMatch(line -> line.contains("/mine\t"));
    }

    @Test
    void areVerifiedWithTheKeyThatAuditorsAreGiven() {
        assertThat(text(centre("c"), REGISTER + "/key"))
                .isEqualTo(text(auditor(), REGISTER + "/key"))
                .startsWith("-----BEGIN PUBLIC KEY-----");
        service.get(referrer("r"), REGISTER + "/key").expectStatus().isNotFound();
        service.get(referrer("r"), REGISTER + "/mine").expectStatus().isNotFound();
    }
}
