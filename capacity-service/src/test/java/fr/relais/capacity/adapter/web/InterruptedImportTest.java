package fr.relais.capacity.adapter.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.OpenCentre;
import fr.relais.capacity.application.exchange.ApplyAvailability;
import fr.relais.capacity.application.exchange.ApplyImportUseCase;
import fr.relais.capacity.application.exchange.Imports;
import fr.relais.capacity.application.exchange.Prospects;
import fr.relais.capacity.domain.centre.Timers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A service that ends in the middle of applying an import, before or after any of its writes: nothing is half-written,
 * and applying it again comes to the end that it would have come to.
 */
class InterruptedImportTest {

    private final RunningService service = RunningService.shared();

    @ParameterizedTest(name = "{1} write {0}")
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER", "3, BEFORE"})
    void goesOnWithATableWhereItStopped(int write, End end) {
        var centres = List.of(NewCentre.withTwoVacantBeds(), NewCentre.withTwoVacantBeds());
        var preview = preview("AVAILABILITY", "centre;unit;free\n" + row(centres.get(0)) + row(centres.get(1)));

        assertThatThrownBy(() -> applyAndEnd(preview, write, end)).hasMessage("the process ends here");

        var written = end == End.AFTER ? write : write - 1;
        assertThat(centres).filteredOn(centre -> version(centre) == 5).hasSize(Math.min(written, 2));
        assertThat(centres)
                .allSatisfy(centre ->
                        assertThat(centre.stateOfBed(0)).isEqualTo(version(centre) == 5 ? "UNAVAILABLE" : "VACANT"));
        assertThat(json(service.get(COORDINATOR, path(preview)), 200)).isEqualTo(preview);
        var applied = apply(preview);
        assertThat(applied.path("counts")).isEqualTo(preview.path("counts"));
        assertThat(apply(preview)).isEqualTo(applied);
        assertThat(centres).allSatisfy(centre -> assertThat(version(centre)).isEqualTo(5));
    }

    @ParameterizedTest(name = "{1} write {0}")
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE"})
    void makesAnEditionOfTheRegisterCurrentOnceAndAsAWhole(int write, End end) {
        var preview = preview(
                "FINESS", "finess\n" + RegisterImportTest.row(RegisterImportTest.number(), "CHRS " + end + write));
        var before = service.bean(Prospects.class).current().defaultIfEmpty("").block();

        assertThatThrownBy(() -> applyAndEnd(preview, write, end)).hasMessage("the process ends here");

        var between = service.bean(Prospects.class).current().defaultIfEmpty("").block();
        assertThat(between.equals(before)).isEqualTo(write == 1 && end == End.BEFORE);
        var applied = apply(preview);
        assertThat(applied.path("counts")).isEqualTo(preview.path("counts"));
        assertThat(apply(preview)).isEqualTo(applied);
        assertThat(json(service.get(COORDINATOR, "/v1/prospects"), 200).toString())
                .contains("CHRS " + end + write);
    }

    @Test
    void forgetsWhatItWouldHaveDoneOnceItIsDone() {
        var preview = preview("AVAILABILITY", "centre;unit;free\n" + row(NewCentre.withTwoVacantBeds()));
        apply(preview);

        var kept = service.bean(Imports.class)
                .find(preview.path("reference").asString())
                .block();

        assertThat(kept.plan().units()).isEmpty();
    }

    /** When a process ends. */
    enum End {
        BEFORE,
        AFTER
    }

    /** Applies it in a process that ends at its so many-eth write. */
    private void applyAndEnd(JsonNode preview, int write, End end) {
        var left = new AtomicInteger(write);
        var centres = opening(left, end);
        var apply = new ApplyImportUseCase(
                ending(Imports.class, "replace", left, end),
                ending(Prospects.class, "makeCurrent", left, end),
                new ApplyAvailability(centres, new ChangeCentreUseCase(centres, service.bean(Timers.class))));
        var shown = service.bean(Imports.class)
                .find(preview.path("reference").asString())
                .block();
        apply.handle(shown, CommandContext.system(Instant.now())).block();
    }

    /** The centres of the service: each one that is opened ends the process with its change. */
    private Centres opening(AtomicInteger left, End end) {
        var real = service.bean(Centres.class);
        return (Centres) Proxy.newProxyInstance(
                Centres.class.getClassLoader(), new Class<?>[] {Centres.class}, (proxy, method, given) -> {
                    var answer = method.invoke(real, given);
                    return method.getName().equals("open")
                            ? ((Mono<?>) answer)
                                    .map(centre -> ending(OpenCentre.class, (OpenCentre) centre, "change", left, end))
                            : answer;
                });
    }

    private <T> T ending(Class<T> type, String writing, AtomicInteger left, End end) {
        return ending(type, service.bean(type), writing, left, end);
    }

    /** The real one, as long as the process lives. */
    private static <T> T ending(Class<T> type, T real, String writing, AtomicInteger left, End end) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    var last = method.getName().equals(writing) && left.decrementAndGet() == 0;
                    if (last && end == End.BEFORE) {
                        return over();
                    }
                    try {
                        var answer = method.invoke(real, given);
                        return last ? ((Mono<?>) answer).then(over()) : answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private static Mono<?> over() {
        return Mono.error(new IllegalStateException("the process ends here"));
    }

    private static JsonNode preview(String kind, String table) {
        return json(
                SentFile.send(COORDINATOR, "kind=" + kind, SentFile.CSV, table.getBytes(StandardCharsets.UTF_8)), 201);
    }

    private JsonNode apply(JsonNode preview) {
        return json(service.post(COORDINATOR, path(preview) + "/application", "{}"), 200);
    }

    private static String row(NewCentre centre) {
        return centre.code() + ";" + centre.unit() + ";1\n";
    }

    private static long version(NewCentre centre) {
        return centre.board().path("version").asLong();
    }

    private static String path(JsonNode shown) {
        return "/v1/imports/" + shown.path("reference").asString();
    }
}
