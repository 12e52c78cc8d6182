package fr.relais.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;

/** A gateway with pages, before services and a provider that the test plays. */
final class ConsoleGateway {

    static final String ADDRESS = "https://relais.example";

    private static final ConsoleGateway SHARED = new ConsoleGateway(RunningGateway::with);

    private final RunningGateway gateway;

    private ConsoleGateway(Function<String[], RunningGateway> start) {
        gateway = start.apply(new String[] {
            "--relais.console.client=console",
            "--relais.console.secret-file=" + secret(),
            "--relais.console.address=" + ADDRESS,
            "--relais.console.token=${RELAIS_IDENTITY_URL}/oauth2/token",
            "--relais.console.revocation=${RELAIS_IDENTITY_URL}/oauth2/revoke"
        });
    }

    static ConsoleGateway shared() {
        SHARED.gateway.services().forEach(StubService::reset);
        return SHARED;
    }

    /** One of its own, to be ended. */
    static ConsoleGateway own() {
        return new ConsoleGateway(RunningGateway::with);
    }

    /** One of its own, with a clock that the test moves. */
    static ConsoleGateway at(Clock clock) {
        return new ConsoleGateway(arguments -> RunningGateway.with(clock, arguments));
    }

    /** One of its own in the sandbox, whose domain clock a file shifts. */
    static ConsoleGateway shiftedBy(Path file) {
        return new ConsoleGateway(arguments -> RunningGateway.with(Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--spring.profiles.active=sandbox", "--relais.clock.file=" + file))
                .toArray(String[]::new)));
    }

    private static Path secret() {
        try {
            return Files.writeString(Files.createTempFile("console", ".secret"), "a-secret");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RunningGateway running() {
        return gateway;
    }

    TestBrowser browser() {
        return new TestBrowser(gateway.url(), gateway.http());
    }

    /** A browser of somebody who has signed in. */
    TestBrowser browser(TestCaller caller) {
        var browser = browser();
        browser.signIn(this, caller);
        return browser;
    }

    /** The next code is exchanged for tokens of this caller. */
    void provides(TestCaller caller, String nonce) {
        provides(caller, nonce, Duration.ofMinutes(10));
    }

    /** The same, with an access token that is said to be good for so long. */
    void provides(TestCaller caller, String nonce, Duration life) {
        gateway.identity().answers(200, "application/json", """
                        {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": %d,
                         "refresh_token": "a-refresh-token", "scope": "openid"}
                        """.formatted(
                        TestIdentity.tokens().token(caller),
                        TestIdentity.tokens().idToken(caller, "console", nonce),
                        life.toSeconds()));
    }
}
