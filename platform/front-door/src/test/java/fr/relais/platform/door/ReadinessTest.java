package fr.relais.platform.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a container is well, as its health check says it. */
class ReadinessTest {

    private HttpServer service;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var asked = exchange.getRequestURI().getPath().equals("/actuator/health/readiness");
            exchange.sendResponseHeaders(asked ? status : 404, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private String port() {
        return Integer.toString(service.getAddress().getPort());
    }

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false", "204, false", "401, false"})
    void isWhatTheServiceSays(int answer, boolean ready) {
        status = answer;

        assertThat(Readiness.isReady(port())).isEqualTo(ready);
    }

    @Test
    void isNothingWhenNobodyAnswers() {
        var port = port();
        service.stop(0);

        assertThat(Readiness.isReady(port)).isFalse();
    }
}
