package fr.relais.statistics.file;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "\u00a0=1", "\ufeff=1", "\uff1d1", "\ttext"})
    void isNotComputed(String formula) {
        assertThat(Text.neutral(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "NO_QUOTA_LEFT", "2026-T1", "a=b", "Île-de-France"})
    void staysAsItIs(String text) {
        assertThat(Text.neutral(text)).isEqualTo(text);
    }
}
