package fr.relais.testing.roles;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellTest {

    private static Map<Relation, Integer> statuses(String cell) {
        var read = Cell.of(cell);
        var statuses = new EnumMap<Relation, Integer>(Relation.class);
        for (var relation : Relation.values()) {
            statuses.put(relation, read.status(relation));
        }
        return statuses;
    }

    @Test
    void saysOneStatusOfAll() {
        assertThat(statuses("404").values()).containsOnly(404);
        assertThat(Cell.of("404").isPlain()).isTrue();
    }

    @Test
    void saysAStatusOfEachRelation() {
        assertThat(statuses("own/same 200, closed 409, else 404"))
                .isEqualTo(Map.of(
                        Relation.OWN, 200,
                        Relation.SAME, 200,
                        Relation.OTHER, 404,
                        Relation.CLOSED, 409,
                        Relation.RANDOM, 404));
        assertThat(Cell.of("own 200, else 404").isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "own",
                "own 20",
                "own 200 404",
                "mine 200, else 404",
                "else 404, own 200",
                "own 200, own 404",
                "own/own 200"
            })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Cell.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void guessesNothing() {
        assertThatThrownBy(() -> Cell.of("own 200, random 404").status(Relation.OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }
}
