package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.application.Explaining;
import fr.relais.placement.domain.matching.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the coordinator is told of candidates is the same from wherever in the country she sets out. */
class ToldCandidatesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void standInAnOrderThatSaysNothingOfWhereSheSetsOutFrom() {
        var fromTheNorth = List.of("m", "a", "z", "b");
        var fromTheSouth = List.of("m", "z", "b", "a");

        assertThat(told(fromTheNorth)).isEqualTo(told(fromTheSouth)).containsExactly("m", "a", "b", "z");
    }

    @Test
    void areOnlyTheChosenOneWhereOthersWereLeftOutAsTooFar() {
        var all = IntStream.rangeClosed(10, 28).mapToObj(Integer::toString).toList();
        var cut = Stream.concat(all.stream(), Stream.of("29")).toList();

        assertThat(told(all)).hasSize(19);
        assertThat(told(cut)).containsExactly("10");
        assertThat(told(List.of())).isEmpty();
    }

    private static List<String> told(List<String> best) {
        return ToldCandidates.of(best, unit -> unit);
    }

    @Test
    void standLikeThisInAnExplanation() {
        assertThat(explained(List.of("m", "z", "b"), Criterion.SUPPORT)
                        .path("candidates")
                        .valueStream())
                .extracting(one -> one.path("unit").stringValue())
                .containsExactly("m", "b", "z");
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void comeWithoutAWordOnWhichIsNearer(Criterion criterion) {
        var told = explained(List.of("m", "b"), criterion);

        assertThat(told.has("decidedBy")).isEqualTo(criterion.compareTo(Criterion.TRAVEL) < 0);
    }

    private static JsonNode explained(List<String> units, Criterion criterion) {
        var candidates = units.stream()
                .map(unit -> "{\"centre\":\"c\",\"departement\":\"75\",\"unit\":\"" + unit + "\"}")
                .collect(Collectors.joining(","));
        var kept = "{\"candidates\":[" + candidates + "],\"decidedBy\":\"" + criterion + "\"}";
        var told = new Explaining.Told(1, kept.getBytes(StandardCharsets.UTF_8));
        return JSON.valueToTree(ExplanationResponses.of(told, false));
    }
}
