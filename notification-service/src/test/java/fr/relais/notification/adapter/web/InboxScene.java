package fr.relais.notification.adapter.web;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.RunningService;
import fr.relais.notification.application.AcknowledgeItemUseCase;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestDatabase;
import fr.relais.testing.roles.Cast;
import fr.relais.testing.roles.MatrixRow;
import fr.relais.testing.roles.Relation;
import fr.relais.testing.roles.Sample;
import fr.relais.testing.roles.Scene;
import fr.relais.testing.roles.StoredState;
import fr.relais.testing.roles.Target;
import reactor.core.publisher.Flux;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.notice;

/** An inbox full of items, some of which were seen, and a stranger who has no item of these numbers. */
final class InboxScene implements Scene {

    private static final int ITEMS = 60;
    private static final int SEEN = 1;
    private static final int FIRST_WAITING = 30;

    private final RunningService service = RunningService.shared();
    private final OrganisationId owner = RunningService.freshOrganisation();
    private final OrganisationId stranger = RunningService.freshOrganisation();
    private final Cast cast = new Cast(owner.value(), stranger.value(), "75", "13");
    private final AtomicInteger waiting = new AtomicInteger(FIRST_WAITING);

    InboxScene() {
        Flux.fromStream(IntStream.rangeClosed(1, ITEMS).boxed())
                .concatMap(number -> service.bean(FileNoticeUseCase.class)
                        .handle(new IncomingNotice(
                                owner, new NoticePosition("matrix-" + number, 1, 0), notice(1000 + number))))
                .blockLast(Duration.ofSeconds(20));
        service.bean(AcknowledgeItemUseCase.class)
                .handle(owner, SEEN, CommandContext.system(NOW))
                .block(Duration.ofSeconds(20));
    }

    @Override
    public Set<Relation> relations(MatrixRow row) {
        return EnumSet.allOf(Relation.class);
    }

    @Override
    public TestCaller caller(String role, Relation relation) {
        return cast.caller(role, relation);
    }

    /** One person has three live streams at most, and all roles are asked at the same time. */
    @Override
    public TestCaller caller(MatrixRow row, String role, Relation relation) {
        var caller = caller(role, relation);
        return row.path().equals("/v1/inbox/stream")
                ? new TestCaller(
                        caller.subject() + "-" + role, caller.organisation(), caller.roles(), caller.departements())
                : caller;
    }

    @Override
    public Target target(MatrixRow row, Relation relation) {
        if (row.path().contains("{week}")) {
            return duty(row, relation);
        }
        return about(
                row,
                switch (relation) {
                    case OWN, SAME, OTHER -> FIRST_WAITING;
                    case CLOSED -> SEEN;
                    case RANDOM -> ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
                });
    }

    @Override
    public Target freshTarget(MatrixRow row, Relation relation) {
        return relation == Relation.CLOSED || !row.path().contains("{item}")
                ? target(row, relation)
                : about(row, waiting.incrementAndGet());
    }

    /** A week of her own, one of a colleague's, one that is over, or one so far ahead that nobody plans it. */
    private Target duty(MatrixRow row, Relation relation) {
        var present = Week.of(service.bean(Clock.class).instant());
        var week =
                switch (relation) {
                    case OWN, OTHER -> present.plus(1);
                    case SAME -> present.plus(2);
                    case CLOSED -> present.plus(-1);
                    case RANDOM ->
                        present.plus(Rota.WEEKS + ThreadLocalRandom.current().nextInt(1_000));
                };
        return Target.of(row, Sample.none(), Map.of("week", week.label()));
    }

    private static Target about(MatrixRow row, int item) {
        var values = Map.of(
                "item",
                Integer.toString(item),
                "account",
                "nobody-" + item,
                "reference",
                "a".repeat(20) + "bcdefg",
                "upTo",
                "2026-T1",
                "audience",
                "public",
                "file",
                "requests.csv");
        return Target.of(row, sample(row), values);
    }

    private static Sample sample(MatrixRow row) {
        if (row.path().startsWith("/v1/inbox/contact")) {
            return said(row, "{\"mail\":\"somebody@an.example\",\"language\":\"FR\",\"safe\":true}");
        }
        if (row.path().startsWith("/v1/inbox/webhook")) {
            return said(row, "{\"address\":\"http://localhost:9/nobody-is-here\"}");
        }
        return switch (row.method()) {
            case "POST" -> Sample.json(row.path().contains("{") ? "{}" : "{\"upTo\":\"" + SEEN + "\"}");
            case "PUT" -> Sample.json("{\"kind\":\"LABOUR\"}");
            default -> Sample.none();
        };
    }

    /** Everybody speaks of herself or her own organisation only, so nothing of it is anybody else's. */
    private static Sample said(MatrixRow row, String whole) {
        return switch (row.method()) {
            case "PUT" -> Sample.json(whole);
            case "POST" -> Sample.json("{}");
            default -> Sample.none();
        };
    }

    @Override
    public StoredState state() {
        return StoredState.of(
                TestDatabase.client().getDatabase("notification"), List.of(owner.value(), stranger.value()));
    }
}
