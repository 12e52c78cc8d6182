package fr.relais.notification.adapter.web;

import java.time.Duration;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.testing.TestCaller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The live stream of the running service. */
class InboxStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final RunningService service = RunningService.shared();
    private final OrganisationId owner = RunningService.freshOrganisation();
    private final TestCaller caller = TestCaller.centre(owner.value());

    @Test
    void opensAtOnceAndSaysWhenToComeBack() {
        StepVerifier.create(stream(service, null))
                .assertNext(opening -> {
                    assertThat(opening.comment()).isEqualTo("open");
                    assertThat(opening.retry()).isEqualTo(Duration.ofSeconds(3));
                })
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void forbidsWhoeverStandsBetweenToChangeOrKeepIt() {
        var headers = service.http(caller)
                .get()
                .uri("/v1/inbox/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders();

        assertThat(headers.getContentType()).matches(MediaType.TEXT_EVENT_STREAM::isCompatibleWith);
        assertThat(headers.getCacheControl()).contains("no-store").contains("no-transform");
        assertThat(headers.getFirst("X-Accel-Buffering")).isEqualTo("no");
    }

    @Test
    void showsWhatIsFiledWhileItIsOpen() {
        StepVerifier.create(notices(service, null))
                .then(this::awaitOpenStream)
                .then(() -> file(1))
                .assertNext(event -> {
                    assertThat(event.id()).isEqualTo("1");
                    assertThat(event.data())
                            .contains("\"kind\":\"OFFER_RECEIVED\"")
                            .contains("\"item\":\"1\"");
                })
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void replaysWhatWasMissed() {
        file(1);
        file(2);
        file(3);

        StepVerifier.create(notices(service, "1").map(ServerSentEvent::id))
                .expectNext("2", "3")
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void asksForAFreshLookAfterAGap() {
        for (var event = 1; event <= Inbox.MOST + 2; event++) {
            file(event);
        }

        StepVerifier.create(stream(service, "1").skip(1))
                .assertNext(event -> {
                    assertThat(event.event()).isEqualTo("resync");
                    assertThat(event.id()).isEqualTo("202");
                    assertThat(event.data()).isEqualTo("{\"last\":\"202\"}");
                })
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void isWokenByAnotherProcess() {
        try (var other = RunningService.another()) {
            StepVerifier.create(notices(other, null).map(ServerSentEvent::id))
                    .then(() -> await().atMost(SOON)
                            .until(() -> other.bean(LiveInboxes.class).open() == 1))
                    .then(() -> file(1))
                    .expectNext("1")
                    .thenCancel()
                    .verify(Duration.ofSeconds(20));
        }
    }

    @Test
    void endsWhenTheServiceStops() {
        var other = RunningService.another();

        StepVerifier.create(stream(other, null).map(ServerSentEvent::comment))
                .expectNext("open")
                .then(other::close)
                .thenConsumeWhile("end"::equals)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void closesWhenNobodyListensAnyMore() {
        StepVerifier.create(stream(service, null))
                .expectNextCount(1)
                .thenCancel()
                .verify(SOON);

        await().atMost(SOON)
                .until(() -> service.bean(LiveInboxes.class).hasRoom(new LiveInboxes.Caller(owner, caller.subject()))
                        && service.bean(LiveInboxes.class).open() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "1234567890123456789"})
    void refusesNonsense(String lastEventId) {
        service.http(caller)
                .get()
                .uri("/v1/inbox/stream")
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("Last-Event-ID");
    }

    private void awaitOpenStream() {
        await().atMost(SOON).until(() -> service.bean(LiveInboxes.class).open() > 0);
    }

    private Flux<ServerSentEvent<String>> notices(RunningService from, @Nullable String lastEventId) {
        return stream(from, lastEventId).filter(event -> "notice".equals(event.event()));
    }

    private Flux<ServerSentEvent<String>> stream(RunningService from, @Nullable String lastEventId) {
        return from.streams(caller)
                .get()
                .uri("/v1/inbox/stream")
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .retrieve()
                .bodyToFlux(EVENT);
    }

    private void file(int event) {
        service.bean(FileNoticeUseCase.class)
                .handle(new IncomingNotice(owner, new NoticePosition("source-" + event, 1, 0), notice(event)))
                .block(SOON);
    }
}
