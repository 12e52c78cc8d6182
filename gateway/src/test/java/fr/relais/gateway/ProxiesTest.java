package fr.relais.gateway;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom the limit by address counts when proxies stand in front of the gateway. */
class ProxiesTest {

    /** Whoever stands behind a proxy of ours has an allowance of his own, and cannot take another one. */
    @Test
    void looksThroughAsManyProxiesAsStandInFront() {
        try (var gateway = RunningGateway.with(
                "--relais.limits.address=1", "--relais.limits.window=1h", "--relais.limits.proxies=2")) {
            assertThat(from(gateway, "203.0.113.7, 10.0.0.1")).isEqualTo(401);
            assertThat(from(gateway, "203.0.113.8, 10.0.0.1")).isEqualTo(401);

            assertThat(from(gateway, "203.0.113.7, 10.0.0.1")).isEqualTo(429);
            assertThat(from(gateway, "198.51.100.1, 203.0.113.7, 10.0.0.1")).isEqualTo(429);
            assertThat(from(gateway, "198.51.100.2", "203.0.113.7, 10.0.0.1")).isEqualTo(429);
            assertThat(from(gateway, "2001:db8::7,10.0.0.1")).isEqualTo(401);
        }
    }

    @Test
    void believesNoHeaderOfWhoCameRoundTheProxies() {
        try (var gateway = RunningGateway.with(
                "--relais.limits.address=1", "--relais.limits.window=1h", "--relais.limits.proxies=2")) {
            assertThat(from(gateway)).isEqualTo(401);

            assertThat(from(gateway, "198.51.100.1")).isEqualTo(429);
            assertThat(from(gateway, "x, 10.0.0.1")).isEqualTo(429);
            assertThat(from(gateway, ", 10.0.0.1")).isEqualTo(429);
        }
    }

    @Test
    void believesNoHeaderWhereNoProxyIsKnown() {
        try (var gateway = RunningGateway.with("--relais.limits.address=1", "--relais.limits.window=1h")) {
            assertThat(from(gateway, "198.51.100.1")).isEqualTo(401);

            assertThat(from(gateway, "198.51.100.2")).isEqualTo(429);
        }
    }

    private static int from(RunningGateway gateway, String... forwardedFor) {
        return gateway.http()
                .get()
                .uri("/v1/offers")
                .headers(headers -> headers.addAll("X-Forwarded-For", List.of(forwardedFor)))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
