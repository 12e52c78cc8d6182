package fr.relais.audit;

import java.time.Instant;

import fr.relais.audit.Entry.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryTest {

    @Test
    void isOneLineOfTenFields() {
        var entry = new Entry(
                Instant.parse("2026-12-01T02:00:00.123456Z"),
                Kind.DECISION,
                "sub-1",
                "REFERRER",
                "org-1",
                "POST /v1/placement-requests/{reference}/withdrawal",
                "k3xv",
                "",
                "404",
                "c-1");

        assertThat(entry.line())
                .isEqualTo("2026-12-01T02:00:00.123Z\tDECISION\tsub-1\tREFERRER\torg-1\t"
                        + "POST%20/v1/placement-requests/{reference}/withdrawal\tk3xv\t-\t404\tc-1");
    }

    @Test
    void writesNothingThatCouldEndAFieldOrMeanSomethingToAReader() {
        var line = new Entry(
                        Registers.NOW,
                        Kind.READ,
                        "a\tb\nc\r\u202e<é>\u0000",
                        "=1+1",
                        "${jndi:x}",
                        "\u001b[31m",
                        "x".repeat(1_000),
                        "%0A",
                        "",
                        "c")
                .line();

        assertThat(line.split("\t", -1)).hasSize(10).allMatch(field -> field.matches("[-A-Za-z0-9._:/{}%]{1,128}"));
        assertThat(line).contains("a%09b%0ac%0d%e2%80%ae%3c%c3%a9%3e%00", "%3d1%2b1", "%250A");
    }
}
