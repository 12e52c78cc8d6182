package fr.relais.platform.trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class TraceConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(TraceConfiguration.class)
            .withPropertyValues("spring.application.name=tiny");

    private void begins(boolean kept, String... settings) {
        service.withPropertyValues(settings).run(context -> {
            var spans = context.getBean(Spans.class);
            assertThat(spans.begin().kept()).isEqualTo(kept);
            assertThat(spans.keeps(TraceContext.begin(true)))
                    .isEqualTo(context.getBean(SpanExport.class).isRunning());
        });
    }

    @Test
    void keepsNoneUnlessSomebodyTakesThem() {
        begins(false);
        begins(false, "relais.traces.share=1");
        begins(false, "relais.traces.endpoint=");
        begins(true, "relais.traces.endpoint=http://localhost:1/v1/traces");
    }

    @Test
    void keepsAsManyAsItIsTold() {
        begins(false, "relais.traces.endpoint=http://localhost:1/v1/traces", "relais.traces.share=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relais.traces.share=1.1",
                "relais.traces.share=-0.1",
                "relais.traces.share=NaN",
                "relais.traces.endpoint=tempo:4318",
                "relais.traces.endpoint=file:///tmp/traces",
                "relais.traces.ratio=0.5"
            })
    void refusesWhatMakesNoSense(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
