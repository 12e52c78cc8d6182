package fr.relais.platform.messaging;

import java.lang.annotation.RetentionPolicy;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {

    @ParameterizedTest
    @ValueSource(classes = {TimeUnit.class, DayOfWeek.class, Month.class, Thread.State.class, RetentionPolicy.class})
    <E extends Enum<E>> void knowEveryNameAndNoOther(Class<E> type) {
        var codes = new Codes<>(type);

        for (var code : type.getEnumConstants()) {
            var name = code.name();
            assertThat(named(codes, name)).isEqualTo(code);
            assertThat(named(codes, name + "S")).isNull();
            assertThat(named(codes, name.substring(1))).isNull();
            assertThat(named(codes, "")).isNull();
            if (name.length() > 2) {
                var other = name.charAt(0) + "?".repeat(name.length() - 2) + name.charAt(name.length() - 1);
                assertThat(named(codes, other)).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {TimeUnit.class, DayOfWeek.class, Month.class, Thread.State.class, RetentionPolicy.class})
    <E extends Enum<E>> void haveOneSetForEachChoice(Class<E> type) {
        var codes = new Codes<>(type);
        var all = (1 << type.getEnumConstants().length) - 1;

        assertThat(codes.set(all)).isEqualTo(EnumSet.allOf(type)).isSameAs(codes.set(all));
        assertThat(codes.set(1)).isEqualTo(Set.of(type.getEnumConstants()[0]));
        assertThat(codes.set(0)).isEmpty();
    }

    /** Among other letters, as in a record. */
    private static <E extends Enum<E>> @Nullable E named(Codes<E> codes, String name) {
        return codes.named(("{" + name + "}").toCharArray(), 1, name.length());
    }
}
