package fr.relais.testing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which server a test run uses. */
class ProvidedTest {

    private final String before = System.getProperty(Provided.CONTAINERS);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(Provided.CONTAINERS);
        } else {
            System.setProperty(Provided.CONTAINERS, before);
        }
    }

    @Test
    void isTheEmbeddedOneByDefault() {
        System.clearProperty(Provided.CONTAINERS);

        assertThat(Provided.choose(null, () -> "c", () -> "e")).isEqualTo(new Provided("e", "embedded"));
        assertThat(Provided.choose(" ", () -> "c", () -> "e")).isEqualTo(new Provided("e", "embedded"));
    }

    @Test
    void isTheOneGiven() {
        System.clearProperty(Provided.CONTAINERS);

        assertThat(Provided.choose("g", () -> "c", () -> "e")).isEqualTo(new Provided("g", "given by the environment"));
    }

    @Test
    void isAContainerWhenAskedForAndNothingElse() {
        System.setProperty(Provided.CONTAINERS, "true");

        assertThat(Provided.choose("g", () -> "c", () -> "e")).isEqualTo(new Provided("c", "container"));
        assertThatThrownBy(() -> Provided.choose("g", ProvidedTest::noDocker, () -> "e"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String noDocker() {
        throw new IllegalStateException("no Docker");
    }
}
