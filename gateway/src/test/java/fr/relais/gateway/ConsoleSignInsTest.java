package fr.relais.gateway;

import fr.relais.testing.TestCaller;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How sign-ins end, as it is counted. */
class ConsoleSignInsTest {

    private static final String BACK = "/login/oauth2/code/console";

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final double done = counted("done");
    private final double refused = counted("refused");
    private final double failed = counted("failed");

    @AfterEach
    void providerIsThere() {
        gateway.running().beginAnew();
    }

    @Test
    void countsWhoIsSignedIn() {
        gateway.browser(TestCaller.referrer("an-org"));

        expectMore(1, 0, 0);
    }

    @Test
    void countsNobodyWhoHasOnlyBegun() {
        gateway.browser().beginSignIn();

        expectMore(0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"access_denied, 1, 0", "login_required, 1, 0", "server_error, 0, 1", "made_up, 0, 1"})
    void tellsANoFromAFault(String error, int more, int faults) {
        var browser = gateway.browser();
        var state = browser.beginSignIn().getFirst("state");

        browser.get(BACK + "?error=" + error + "&state=" + state);

        expectMore(0, more, faults);
    }

    @Test
    void countsWhatCannotBeFinished() {
        var browser = gateway.browser();
        browser.beginSignIn();

        browser.get(BACK + "?code=a-code&state=made-up");

        expectMore(0, 0, 1);
    }

    @Test
    void countsATokenThatNobodyBelieves() {
        var browser = gateway.browser();
        var state = browser.beginSignIn().getFirst("state");
        gateway.provides(TestCaller.referrer("an-org"), "another-nonce");

        browser.get(BACK + "?code=a-code&state=" + state);

        expectMore(0, 0, 1);
    }

    @Test
    void countsAProviderThatIsAway() {
        var browser = gateway.browser();
        var state = browser.beginSignIn().getFirst("state");
        gateway.running().identity().stop();

        browser.get(BACK + "?code=a-code&state=" + state);

        expectMore(0, 0, 1);
    }

    private void expectMore(int signedIn, int saidNo, int unfinished) {
        assertThat(counted("done")).as("done").isEqualTo(done + signedIn);
        assertThat(counted("refused")).as("refused").isEqualTo(refused + saidNo);
        assertThat(counted("failed")).as("failed").isEqualTo(failed + unfinished);
    }

    private double counted(String outcome) {
        return gateway.running()
                .part(MeterRegistry.class)
                .get("relais.console.signins")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
