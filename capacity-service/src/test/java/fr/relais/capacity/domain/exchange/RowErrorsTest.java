package fr.relais.capacity.domain.exchange;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowErrorsTest {

    private final RowErrors errors = new RowErrors();

    private void twoOfEach(int rows) {
        for (var row = 1; row <= rows; row++) {
            errors.add(row, "unit", RowFault.UNKNOWN_CODE);
            errors.add(row, "free", RowFault.REQUIRED);
        }
    }

    @Test
    void nameAllThatIsWrongWithTheFirstRowsAndThenSomethingOfEach() {
        twoOfEach(2_000);

        assertThat(errors.kept().subList(0, 1_000).stream().map(RowError::row).distinct())
                .hasSize(500);
        assertThat(errors.kept().subList(1_000, 2_500))
                .allMatch(error -> error.column().equals("unit"));
        assertThat(errors.kept()).hasSize(2_500);
    }

    @Test
    void areBoundedAndCountEveryRow() {
        twoOfEach(20_000);

        assertThat(errors.kept()).hasSizeLessThanOrEqualTo(RowErrors.MOST);
        assertThat(errors.kept().stream().map(RowError::row).distinct()).hasSize(RowErrors.MOST_NAMED);
        assertThat(errors.rejectedRows()).isEqualTo(20_000);
        assertThat(errors.has(20_000)).isTrue();
        assertThat(errors.has(20_001)).isFalse();
    }
}
