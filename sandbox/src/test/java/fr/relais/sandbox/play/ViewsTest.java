package fr.relais.sandbox.play;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the play says. */
class ViewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"departement":"17","beds":3}                               | 1 place could take this household; held: 3 beds in département 17
            {"departement":"17","beds":1},{"departement":"44","beds":3} | 2 places could take this household; held: 1 bed in département 17
            """)
    void countsAsOneSpeaks(String candidates, String said) {
        var request =
                JsonMapper.shared().readTree("{\"decision\":{\"candidates\":[" + candidates + "],\"exclusions\":{}}}");
        var screen = new ByteArrayOutputStream();

        new Views(new Steps(new PrintStream(screen, true, StandardCharsets.UTF_8))).explanation(request);

        assertThat(screen.toString(StandardCharsets.UTF_8)).contains(said);
    }
}
