package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.Drafting.answers;
import static org.assertj.core.api.Assertions.assertThat;

/** What a draft takes: codes, numbers and dates, and not more of them than it says. */
class DraftInputTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();

    private final TestCaller caller =
            new TestCaller("worker-" + UUID.randomUUID(), "referrer-drafts", List.of("REFERRER"), List.of());

    static Stream<List<String>> badBodies() {
        var many = String.join(
                ",", IntStream.range(0, 61).mapToObj(i -> "\"q" + i + "\":[]").toList());
        var long40 =
                String.join(",", IntStream.range(0, 41).mapToObj(i -> "\"1\"").toList());
        return Stream.of(
                List.of("{}", "/answers", "required"),
                List.of("{\"answers\":[]}", "/answers", "wrong-type"),
                List.of("{\"answers\":{" + many + "}}", "/answers", "too-many"),
                List.of("{\"answers\":{\"q\":[" + long40 + "]}}", "/answers", "too-many"),
                List.of("{\"answers\":{\"q\":\"HIGH\"}}", "/answers", "wrong-type"),
                List.of("{\"answers\":{\"q\":[1]}}", "/answers", "wrong-type"),
                List.of("{\"answers\":{\"q\":null}}", "/answers", "wrong-type"),
                List.of(answers("Name", "1"), "/answers", "unknown-field"),
                List.of(answers("q" + "a".repeat(41), "1"), "/answers", "unknown-field"),
                List.of(answers("q", "she said"), "/answers", "unknown-code"),
                List.of(answers("q", "Zoé"), "/answers", "unknown-code"),
                List.of(answers("q", ""), "/answers", "unknown-code"),
                List.of(answers("q", "1".repeat(41)), "/answers", "unknown-code"),
                List.of("{\"answers\":{},\"note\":\"x\"}", "", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void takesNoTextAndNotMoreThanItSays(List<String> bad) {
        var draft = Drafting.begun(SERVICE, caller);
        for (var answer : List.of(
                Drafting.begin(SERVICE, caller, bad.get(0)),
                Drafting.replace(SERVICE, caller, draft, "\"1\"", bad.get(0)))) {
            answer.expectStatus().isBadRequest();
            assertThat(json(answer).path("errors").toString())
                    .isEqualTo("[{\"pointer\":\"" + bad.get(1) + "\",\"code\":\"" + bad.get(2) + "\"}]");
        }
        var kept = json(SERVICE.get(caller, Drafting.PATH + "/" + draft));
        assertThat(kept.path("version").intValue()).isEqualTo(1);
        assertThat(json(SERVICE.get(caller, Drafting.PATH)).path("drafts")).hasSize(1);
    }
}
