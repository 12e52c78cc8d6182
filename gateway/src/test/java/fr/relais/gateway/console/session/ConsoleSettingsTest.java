package fr.relais.gateway.console.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is said of the pages when the gateway starts. */
class ConsoleSettingsTest {

    private static ConsoleSettings with(@Nullable String telephone) {
        return new ConsoleSettings(
                "console",
                Path.of("console.secret"),
                URI.create("https://relais.example"),
                null,
                null,
                null,
                URI.create("https://neutral.example"),
                Duration.ofMinutes(30),
                telephone);
    }

    @Test
    void takeATelephoneNumberAsItIsReadAloud() {
        assertThat(with(" 01 99 00 48 15 ").telephone()).isEqualTo("01 99 00 48 15");
        assertThat(with("+33 1 99 00 48 15").telephone()).isEqualTo("+33 1 99 00 48 15");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void mayHaveNone(@Nullable String telephone) {
        assertThat(with(telephone).telephone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.99.00.48.15", "tel:0199004815", "1", "see your convention"})
    void takeNothingElseForOne(String telephone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(telephone))
                .withMessage("relais.console.telephone must be digits and spaces");
    }
}
