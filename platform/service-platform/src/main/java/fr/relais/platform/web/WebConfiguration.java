package fr.relais.platform.web;

import java.time.Clock;

import fr.relais.platform.door.BrokenBodies;
import fr.relais.platform.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The parts of an HTTP surface that no service may vary. */
@AutoConfiguration
@EnableConfigurationProperties({AdmissionSettings.class, CuriositySettings.class})
public class WebConfiguration {

    private static final int MOST_OF_HEADERS = 16 * 1024;

    @Bean
    CorrelationFilter correlationFilter(Spans spans) {
        return new CorrelationFilter(spans);
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> brokenBodies() {
        return factory -> factory.addServerCustomizers(new BrokenBodies());
    }

    /** Twice what the gateway takes, which adds to it and hands it on. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> roomForHeaders() {
        return factory -> factory.addServerCustomizers(
                server -> server.httpRequestDecoder(headers -> headers.maxHeaderSize(MOST_OF_HEADERS)));
    }

    @Bean
    Admission admission(AdmissionSettings settings, MeterRegistry meters) {
        return new Admission(settings, meters);
    }

    @Bean
    Misses misses(CuriositySettings settings, MeterRegistry meters) {
        return new Misses(settings, System::nanoTime, meters);
    }

    @Bean
    CallerFilter callerFilter() {
        return new CallerFilter();
    }

    @Bean
    ProblemWebExceptionHandler problemWebExceptionHandler() {
        return new ProblemWebExceptionHandler();
    }

    @Bean
    HttpCommands httpCommands(Clock clock, AdmissionSettings admission) {
        return new HttpCommands(clock, admission.body());
    }

    /** The service's API description, the committed file itself. */
    @Bean
    @ConditionalOnResource(resources = "classpath:openapi.json")
    RouterFunction<ServerResponse> openApi() {
        var document = new ClassPathResource("openapi.json");
        return route().GET(
                        "/openapi.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(document))
                .build();
    }
}
