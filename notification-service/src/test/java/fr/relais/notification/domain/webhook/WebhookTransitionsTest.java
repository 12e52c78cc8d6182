package fr.relais.notification.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state of a webhook and every command. */
class WebhookTransitionsTest {

    private static final String TABLE = """
            GIVE           | NONE SILENT READY FAILING PAUSED STOPPED | WebhookGiven -> ON
            RENEW          | NONE                                     | NO_WEBHOOK
            RENEW          | SILENT READY FAILING                     | SecretRenewed -> ON
            RENEW          | PAUSED                                   | SecretRenewed -> PAUSED
            RENEW          | STOPPED                                  | SecretRenewed -> STOPPED
            PAUSE          | NONE                                     | NO_WEBHOOK
            PAUSE          | SILENT READY FAILING                     | WebhookPaused -> PAUSED
            PAUSE          | PAUSED STOPPED                           | unchanged
            RESUME         | NONE                                     | NO_WEBHOOK
            RESUME         | SILENT READY FAILING                     | unchanged
            RESUME         | PAUSED STOPPED                           | WebhookResumed -> ON
            WITHDRAW       | NONE                                     | unchanged
            WITHDRAW       | SILENT READY FAILING PAUSED STOPPED      | WebhookWithdrawn -> ON
            TAKEN          | NONE                                     | NO_WEBHOOK
            TAKEN          | SILENT READY FAILING                     | WebhookCalled TAKEN -> ON
            TAKEN          | PAUSED                                   | WebhookCalled TAKEN -> PAUSED
            TAKEN          | STOPPED                                  | WebhookCalled TAKEN -> STOPPED
            SLOW           | NONE                                     | NO_WEBHOOK
            SLOW           | SILENT READY                             | WebhookCalled SLOW -> ON
            SLOW           | FAILING                                  | WebhookCalled SLOW WebhookStopped -> STOPPED
            SLOW           | PAUSED                                   | WebhookCalled SLOW -> PAUSED
            SLOW           | STOPPED                                  | WebhookCalled SLOW -> STOPPED
            GONE           | NONE                                     | NO_WEBHOOK
            GONE           | SILENT READY FAILING                     | WebhookCalled GONE WebhookStopped -> STOPPED
            GONE           | PAUSED                                   | WebhookCalled GONE -> PAUSED
            GONE           | STOPPED                                  | WebhookCalled GONE -> STOPPED
            TEST_GONE      | NONE                                     | NO_WEBHOOK
            TEST_GONE      | SILENT READY FAILING                     | WebhookCalled GONE -> ON
            TEST_GONE      | PAUSED                                   | WebhookCalled GONE -> PAUSED
            TEST_GONE      | STOPPED                                  | WebhookCalled GONE -> STOPPED
            """;

    private static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");
    private static final SealedAddress ADDRESS = new SealedAddress("YWRkcmVzcw");
    private static final SealedAddress SECRET = new SealedAddress("c2VjcmV0");
    private static final Webhook EMPTY = Webhook.none(new ContactId(new UUID(1, 1)), new OrganisationId("an-org"));

    private enum State {
        NONE(EMPTY),
        /** It has no secret. */
        SILENT(after(EMPTY.give(ADDRESS))),
        READY(ready()),
        /** For as long as anybody is patient. */
        FAILING(failing()),
        PAUSED(after(failing().pause())),
        STOPPED(after(failing().called(new Attempt(NOW, false, Result.AWAY))));

        private final Webhook webhook;

        State(Webhook webhook) {
            this.webhook = webhook;
        }
    }

    private enum Command {
        GIVE(webhook -> webhook.give(ADDRESS)),
        RENEW(webhook -> webhook.renewSecret(SECRET, NOW)),
        PAUSE(Webhook::pause),
        RESUME(Webhook::resume),
        WITHDRAW(Webhook::withdraw),
        TAKEN(webhook -> webhook.called(new Attempt(NOW, false, Result.TAKEN))),
        SLOW(webhook -> webhook.called(new Attempt(NOW, false, Result.SLOW))),
        GONE(webhook -> webhook.called(new Attempt(NOW, false, Result.GONE))),
        TEST_GONE(webhook -> webhook.called(new Attempt(NOW, true, Result.GONE)));

        private final Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> send;

        Command(Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> send) {
            this.send = send;
        }
    }

    private static Webhook ready() {
        return after(after(EMPTY.give(ADDRESS)).renewSecret(SECRET, NOW.minus(Duration.ofDays(9))));
    }

    private static Webhook failing() {
        return after(ready().called(new Attempt(NOW.minus(Webhook.PATIENCE), false, Result.AWAY)));
    }

    private static Webhook after(Decision<Webhook, WebhookEvent, WebhookRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(state ->
                        new Object[] {Command.valueOf(row[0].strip()), State.valueOf(state), row[2].strip()}));
    }

    @ParameterizedTest(name = "{1} + {0} = {2}")
    @MethodSource("rows")
    void answers(Command command, State state, String expected) {
        var decision = command.send.apply(state.webhook);

        var answer = decision.fold(done -> inOneLine(state.webhook, done), Enum::name);

        assertThat(answer).isEqualTo(expected);
    }

    private static String inOneLine(Webhook before, Decision.Accepted<Webhook, WebhookEvent, WebhookRefusal> done) {
        if (done.events().isEmpty()) {
            return done.state().equals(before) ? "unchanged" : "changed without saying so";
        }
        return done.events().stream().map(WebhookTransitionsTest::inAWord).collect(Collectors.joining(" "))
                + " -> "
                + done.state().standing();
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(State.values().length * Command.values().length);
        assertThat(Standing.values())
                .allSatisfy(
                        standing -> assertThat(State.values()).anyMatch(state -> state.webhook.standing() == standing));
    }

    @Test
    void twoSecretsHoldForADayAndThenOne() {
        var next = new SealedAddress("bmV4dA");
        var renewed = after(ready().renewSecret(next, NOW));

        assertThat(renewed.secretsAt(NOW)).containsExactly(next, SECRET);
        assertThat(renewed.secretsAt(NOW.plus(Webhook.OVERLAP).minusMillis(1))).containsExactly(next, SECRET);
        assertThat(renewed.secretsAt(NOW.plus(Webhook.OVERLAP))).containsExactly(next);
    }

    @Test
    void ofThreeSecretsTheOldestIsForgotten() {
        var second = new SealedAddress("c2Vjb25k");
        var third = new SealedAddress("dGhpcmQ");
        var renewed = after(after(ready().renewSecret(second, NOW)).renewSecret(third, NOW.plusSeconds(1)));

        assertThat(renewed.secretsAt(NOW.plusSeconds(2))).containsExactly(third, second);
    }

    @Test
    void isPatientForThreeDaysFromTheFirstCallInVain() {
        var almost = new Attempt(NOW.minusMillis(1), false, Result.SLOW);
        var taken = after(failing().called(new Attempt(NOW.minusMillis(2), false, Result.TAKEN)));

        assertThat(after(failing().called(almost)).standing()).isEqualTo(Standing.ON);
        assertThat(after(taken.called(new Attempt(NOW, false, Result.SLOW))).standing())
                .isEqualTo(Standing.ON);
        assertThat(after(after(after(failing().pause()).resume()).called(new Attempt(NOW, false, Result.SLOW)))
                        .standing())
                .isEqualTo(Standing.ON);
    }

    @Test
    void knowsTheLastTwentyCalls() {
        var webhook = ready();
        for (var second = 1; second <= 25; second++) {
            webhook = after(webhook.called(new Attempt(NOW.plusSeconds(second), false, Result.TAKEN)));
        }

        assertThat(webhook.attempts()).hasSize(Webhook.LOG);
        assertThat(webhook.attempts().get(0).at()).isEqualTo(NOW.plusSeconds(25));
    }

    @Test
    void isCalledOnlyWithAnAddressASecretAndWhileItIsOn() {
        assertThat(Stream.of(State.values()).filter(state -> state.webhook.isOpen()))
                .containsExactly(State.READY, State.FAILING);
        assertThat(Stream.of(State.values()).filter(state -> state.webhook.isReady()))
                .containsExactly(State.READY, State.FAILING, State.PAUSED, State.STOPPED);
    }

    @Test
    void keepsNothingOnceItIsWithdrawn() {
        assertThat(after(State.STOPPED.webhook.withdraw())).isEqualTo(EMPTY);
    }

    @Test
    void saysNeitherAddressNorSecret() {
        assertThat(ready().toString()).doesNotContain(ADDRESS.text(), SECRET.text());
    }

    private static String inAWord(WebhookEvent event) {
        var name = event.getClass().getSimpleName();
        return event instanceof WebhookEvent.WebhookCalled called ? name + " " + called.result() : name;
    }
}
