package fr.relais.sandbox.journey;

import java.nio.file.Path;
import java.time.Duration;

import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the gateway decides by itself stands in a chain: in the register of placement-service, by kind and number. */
@ExtendWith(Staging.class)
class GatewayDecisionsJourney {

    /** They are told each minute. */
    private static final Duration SOON = Duration.ofSeconds(150);

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    @TempDir
    Path files;

    @Test
    void standInTheRegisterOfPlacementWithinMinutes(World world) throws Exception {
        var auditor = new Auditor(world.as("auditor"), Service.PLACEMENT.module(), files);
        auditor.follow();
        var before = auditor.held();

        world.api().withToken("forged.by.somebody").get("/v1/unmet-needs").expect(401);

        await().atMost(SOON)
                .pollInterval(NOW_AND_THEN)
                .untilAsserted(() -> assertThat(auditor.entriesSince(before))
                        .extracting(fields -> String.join(" ", fields[1], fields[2], fields[3], fields[5]))
                        .contains("DECISION gateway GATEWAY gateway:token-not-believed"));
        var followed = auditor.follow();
        assertThat(followed.said()).contains("fits up to block");
        assertThat(followed.end()).isZero();
    }
}
