package fr.relais.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.meters.ExportedMeters;
import fr.relais.testing.TestCaller;
import fr.relais.testing.metrics.MetricsCheck;
import fr.relais.testing.metrics.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the service exports is what {@code docs/metrics.md} says, whatever went through it. */
class MetricsTest {

    private static final OrganisationId ORGANISATION = new OrganisationId("canary-organisation");
    private static final String WORD = "canary-word";
    private static final TestCaller MANAGER = TestCaller.centre(ORGANISATION.value());

    private final RunningService service =
            RunningService.another("--relais.mongodb.database=notification-" + UUID.randomUUID());

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void areThoseOfThePageAndTellOfNobody() {
        service.bean(FileNoticeUseCase.class)
                .handle(new IncomingNotice(ORGANISATION, new NoticePosition(WORD, 1, 0), notice(1)))
                .block(Duration.ofSeconds(20));
        for (var path : List.of(
                "/v1/inbox",
                "/v1/inbox/" + WORD + "/acknowledgement",
                "/v1/inbox/" + UUID.randomUUID() + "/acknowledgement",
                "/v1/statistics/exploitations/" + WORD,
                "/v1/statistics/publications?word=" + WORD,
                "/" + WORD)) {
            service.http(MANAGER).get().uri(path).exchange();
            service.http(MANAGER).post().uri(path).exchange();
            service.http().get().uri(path).exchange();
        }
        Runtime.getRuntime().gc();

        var check = MetricsCheck.of("notification-service", service.beans(ExportedMeters.class));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(check.faults(scraped(), List.of(ORGANISATION.value(), WORD)))
                        .isEmpty());
    }

    private String scraped() {
        return Scrape.of(service.http(), service.operators());
    }
}
