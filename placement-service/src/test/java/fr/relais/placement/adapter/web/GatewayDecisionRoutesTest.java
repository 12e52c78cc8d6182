package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.UUID;

import fr.relais.audit.Entry;
import fr.relais.placement.RegisterThatCanBeAway;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import fr.relais.testing.roles.RoleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.testing.TestCaller.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the gateway decides by itself stands in the register of this service, and only the gateway can put it there. */
class GatewayDecisionRoutesTest {

    private static final String PATH = "/internal/v1/gateway-decisions";
    private static final TestCaller GATEWAY = new TestCaller("gateway", "", List.of("GATEWAY"), List.of());

    private final RunningPlacement service = RunningPlacement.shared();
    private final String process = UUID.randomUUID().toString();

    private ResponseSpec tell(TestCaller caller, String telling, String decisions) {
        var body = "{\"gateway\":\"%s\",\"minute\":\"2026-12-01T02:00:00Z\",\"decisions\":%s}"
                .formatted(process, decisions);
        return service.post(caller, PATH, telling, body);
    }

    private List<Entry> entered() {
        return RegisterThatCanBeAway.about(process);
    }

    @Test
    void areEnteredEachKindWithItsNumberAndNothingElse() {
        var telling = UUID.randomUUID().toString();

        tell(GATEWAY, telling, "[{\"kind\":\"no-token\",\"times\":12},{\"kind\":\"signed-in\",\"times\":3}]")
                .expectStatus()
                .isNoContent();

        assertThat(entered())
                .extracting(
                        entry -> String.join(" ", entry.kind().name(), entry.subject(), entry.role(), entry.action()),
                        Entry::purpose,
                        Entry::outcome,
                        Entry::correlation)
                .containsExactlyInAnyOrder(
                        tuple("DECISION gateway GATEWAY gateway:no-token", "2026-12-01T02:00:00Z", "12", telling),
                        tuple("DECISION gateway GATEWAY gateway:signed-in", "2026-12-01T02:00:00Z", "3", telling));
    }

    /** Nobody knows whether an answer arrived: what is told twice is seen to be the same. */
    @Test
    void areKnownForTheSameWhenTheyComeAgain() {
        var telling = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            tell(GATEWAY, telling, "[{\"kind\":\"no-token\",\"times\":1}]")
                    .expectStatus()
                    .isNoContent();
        }

        assertThat(entered()).extracting(Entry::correlation).containsOnly(telling);
    }

    @Test
    void areNotAcknowledgedWhenTheRegisterIsAway() {
        RegisterThatCanBeAway.away(true);
        try {
            tell(GATEWAY, UUID.randomUUID().toString(), "[{\"kind\":\"no-token\",\"times\":1}]")
                    .expectStatus()
                    .is5xxServerError();
        } finally {
            RegisterThatCanBeAway.away(false);
        }

        assertThat(entered()).isEmpty();
    }

    /** A newer gateway may decide what this service has no word for; the words of whoever tells are not entered. */
    @Test
    void areEnteredAsANumberWhenTheirKindIsNotKnown() {
        tell(GATEWAY, UUID.randomUUID().toString(), "[{\"kind\":\"where-she-is\",\"times\":7}]")
                .expectStatus()
                .isNoContent();

        assertThat(entered()).extracting(Entry::action).containsExactly("gateway:other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"kind\":\"no-token\",\"times\":0}]",
                "[{\"kind\":\"/v1/offers\",\"times\":1}]",
                "[{\"kind\":\"no-token\",\"times\":1,\"path\":\"/v1/offers\"}]"
            })
    void takeNothingButCounts(String decisions) {
        tell(GATEWAY, UUID.randomUUID().toString(), decisions).expectStatus().isBadRequest();

        assertThat(entered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REFERRER", "CENTRE", "COORDINATOR", "CHILD_PROTECTION", "RAPPORTEUR", "AUDITOR", "SERVICE"})
    void areTakenFromTheGatewayAlone(String role) {
        var caller = role.equals("SERVICE") ? service("capacity-service") : TestCaller.as(role, "an-org");

        tell(caller, UUID.randomUUID().toString(), "[{\"kind\":\"no-token\",\"times\":1}]")
                .expectStatus()
                .isNotFound();

        assertThat(entered()).isEmpty();
    }

    /** Whoever has stolen the gateway's credentials finds nothing with them. */
    @Test
    void areAllThatTheirRoleOpens() {
        var number = 0;
        for (var operation : RoleMatrix.described()) {
            var method = HttpMethod.valueOf(operation.substring(0, operation.indexOf(' ')));
            var path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "b".repeat(26));
            var thief = new TestCaller("thief-" + number++, "", List.of("GATEWAY"), List.of());
            if (!path.equals(PATH)) {
                service.http()
                        .method(method)
                        .uri(path)
                        .headers(headers ->
                                headers.setBearerAuth(TestIdentity.tokens().token(thief)))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange()
                        .expectStatus()
                        .is4xxClientError();
            }
        }
    }
}
