package fr.relais.deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A command that does not work is found now and not at night. */
class RunbookTest {

    private static final Runbook RUNBOOK = Runbook.read();

    @Test
    void namesNothingThatIsNotThere() {
        assertThat(RUNBOOK.faults()).isEmpty();
    }

    @Test
    void hasAPlaceForEveryAlert() {
        assertThat(RUNBOOK.alerts())
                .containsExactlyInAnyOrder(
                        "offer-late",
                        "emergencies-unanswered",
                        "outbox-stuck",
                        "index-behind",
                        "service-alone",
                        "circuit-open",
                        "dead-letter",
                        "master-key",
                        "stale-centres",
                        "disk",
                        "register-dropped",
                        "sign-in-fails");
        assertThat(RUNBOOK.anchors()).containsAll(RUNBOOK.alerts()).doesNotHaveDuplicates();
    }

    /** A fresh reader who has only this: what it is, where it is shown, what is written of it, what to type. */
    @Test
    void saysWhereToLookWhenAnOfferIsLate() {
        assertThat(RUNBOOK.section("offer-late"))
                .contains("`OfferLate`", "*Cette nuit*", "« Propositions en retard »", "`was cut short`")
                .contains("# sandbox\n", "# compose\n", "# k8s\n", "relais_placement_offers_late");
    }

    @Test
    void saysHowEachOfTheThreeIsRun() {
        assertThat(RUNBOOK.anchors())
                .contains(
                        "start",
                        "stop",
                        "upgrade",
                        "back-up",
                        "restore",
                        "rotate-a-secret",
                        "a-node-is-lost",
                        "a-topic-is-lost");
        assertThat(RUNBOOK.text()).contains("# sandbox\n", "# compose\n", "# k8s\n");
    }

    @ParameterizedTest
    @CsvSource({
        "k8s/overlays/production, k8s/overlays/people",
        ".relais/keys/placement-service.secret, .relais/keys/placement-service.key",
        ".relais/database/relais.mv, .relais/database/relais.db",
        "8090/actuator/differences, 8088/actuator/differences",
        "/actuator/staterecords, /actuator/records",
        "relais.placement.tombstones.v1, relais.placement.tombstone.v1",
        "RELAIS_AUDIT_KEY_FILE, RELAIS_AUDIT_FILE",
        "rollout restart deployment/capacity-service, rollout restart deployment/capacity",
        "docker compose restart placement-service, docker compose restart placement",
        "run --rm operators, run --rm operator",
        "http://placement-service:9082/actuator/differences, http://gateway:9080/actuator/differences",
        "k8s/identity/token.sh, k8s/identity/tokens.sh",
        "kubectl apply -k k8s/examples/monitoring, kubectl apply -k k8s/examples/prometheus",
        "exec prometheus wget, exec prometheus-1 wget",
        "/v1/centres/{centre}/compromise, /v1/centres/{centre}/compromised",
        "`REQUEST_LOST`, `REQUEST_GONE`",
        "`events could not be published yet`, `events were not published yet`",
        "#replacing-the-master-key, #replacing-a-master-key",
        "security/connections.md, security/connection.md",
        "(#stale-centres), (#stale)"
    })
    void findsWhatDoesNotExist(String right, String wrong) {
        assertThat(RUNBOOK.text()).contains(right);

        assertThat(new Runbook(RUNBOOK.text().replace(right, wrong)).faults()).isNotEmpty();
    }
}
