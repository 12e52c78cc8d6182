package fr.relais.platform.trace;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceContextTest {

    @Test
    void isReadAsItIsWritten() {
        Stream.of(true, false).map(TraceContext::begin).forEach(context -> {
            assertThat(context.header()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
            assertThat(TraceContext.of(context.header())).contains(context);
        });
    }

    @Test
    void looksAtOneFlagOnly() {
        assertThat(TraceContext.of("00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-03"))
                .contains(new TraceContext("a".repeat(32), "b".repeat(16), true));
        assertThat(TraceContext.of("00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-fe"))
                .contains(new TraceContext("a".repeat(32), "b".repeat(16), false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319x-b7ad6b7169203331-01"
            })
    void isNoneWhereItHasAnotherForm(String header) {
        assertThat(TraceContext.of(header)).isEmpty();
    }

    @Test
    void isAnotherStepOrAnotherTrace() {
        var context = TraceContext.begin(true);

        assertThat(context.inner().trace()).isEqualTo(context.trace());
        assertThat(context.inner().span()).isNotEqualTo(context.span());
        assertThat(context.another().trace()).isNotEqualTo(context.trace());
        assertThat(context.another().kept()).isTrue();
    }
}
