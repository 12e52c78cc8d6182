package fr.relais.placement.domain.disclosure;

import java.util.stream.Stream;

import fr.relais.placement.domain.disclosure.MeetingSentence.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MeetingSentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gare, hall 2, sous l'horloge à 14 h 30.",
                "Devant la pharmacie de la place du Marché; nous portons un foulard vert.",
                "Quai 12, voiture 3",
                "<script>alert(1)</script> =1+1 ${jndi:x}",
                "محطة القطار"
            })
    void isAnyShortSentence(String text) {
        assertThat(MeetingSentence.flawOf(text)).isEmpty();
        assertThat(new MeetingSentence(text).value()).isEqualTo(text);
    }

    @Test
    void isAsLongAsItMayBeAndNoLonger() {
        var longest = "\uD83D\uDE82".repeat(MeetingSentence.MOST_CHARACTERS);

        assertThat(MeetingSentence.flawOf(longest)).isEmpty();
        assertThat(MeetingSentence.flawOf(longest + ".")).contains(Flaw.TOO_LONG);
    }

    static Stream<String> unseen() {
        return Stream.of(
                "\u202e", "\u2066", "\u200b", "\u200f", "\n", "\r", "\t", "\u0000", "\u001b", "\u0085", "\u2028",
                "\u2029", "\uFEFF", "\uE000", "\uD83D", "\uFFFF");
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void hasNothingThatNobodySees(String character) {
        assertThat(MeetingSentence.flawOf("Gare" + character + "hall 2")).contains(Flaw.UNSEEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003"})
    void isSomething(String text) {
        assertThat(MeetingSentence.flawOf(text)).contains(Flaw.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sonnez au 12 rue des Lilas", "12 bis, avenue Foch", "3 ALLÉE du Parc", "7  boulevard X"})
    void isNotAnAddress(String text) {
        assertThat(MeetingSentence.flawOf(text)).contains(Flaw.ADDRESS);
    }

    @Test
    void isNeverPrinted() {
        assertThat(new MeetingSentence("Gare, hall 2")).hasToString("***");
        assertThatThrownBy(() -> new MeetingSentence("12 rue des Lilas"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Lilas");
    }
}
