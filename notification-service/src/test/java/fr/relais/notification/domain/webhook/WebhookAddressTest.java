package fr.relais.notification.domain.webhook;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be an address, and whom one installation calls: everything that can be read in two ways is neither. */
class WebhookAddressTest {

    private static final Destinations ONE =
            new Destinations(Set.of("hooks.an.example", "other.example:8443", "xn--caf-dma.example"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.an.example",
                "https://hooks.an.example/",
                "https://hooks.an.example:443/relais",
                "https://hooks.an.example/relais/in.php",
                "https://other.example:8443/a_b~c",
                "https://xn--caf-dma.example/relais"
            })
    void callsThoseThatItWasGiven(String text) {
        assertThat(WebhookAddress.read(text).filter(ONE::allow)).isPresent();
    }

    /** Numbers in all their spellings, users, questions, other letters, other protocols. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " https://hooks.an.example",
                "https://hooks.an.example ",
                "https://hooks.an.example\n",
                "https://hooks.an.example\r\nHost: other.example",
                "HTTPS://hooks.an.example",
                "ftp://hooks.an.example",
                "file:///etc/passwd",
                "gopher://hooks.an.example:25/_EHLO",
                "jar:https://hooks.an.example!/",
                "//hooks.an.example",
                "hooks.an.example",
                "https:hooks.an.example",
                "https:/hooks.an.example",
                "https:///hooks.an.example",
                "https:\\\\hooks.an.example",
                "https://hooks.an.example:0443",
                "https://hooks.an.example:65979",
                "https://hooks.an.example:",
                "https://HOOKS.an.example",
                "https://hooks.an.example.",
                "https://hooks.an.example@evil.example",
                "https://evil.example@hooks.an.example",
                "https://user:secret@hooks.an.example",
                "https://hooks.an.example#@evil.example",
                "https://hooks.an.example?x=1",
                "https://hooks.an.example/relais?secret=1",
                "https://hooks.an.example/../admin",
                "https://hooks.an.example/..%2fadmin",
                "https://hooks.an.example/%00",
                "https://hooks.an.example\\@evil.example",
                "https://hooks%2ean.example",
                "https://hooks.an.example%00.evil.example",
                "https://hooks。an。example",
                "https://ｈooks.an.example",
                "https://café.example/relais",
                "https://127.0.0.1",
                "https://127.0.0.1:443/relais",
                "https://127.1",
                "https://2130706433",
                "https://0x7f000001",
                "https://0x7f.0x0.0x0.0x1",
                "https://0177.0.0.1",
                "https://017700000001",
                "https://0",
                "https://10.0.0.1",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:7f00:1]",
                "https://[fd00:ec2::254]",
                "https://[fe80::1%25eth0]"
            })
    void isNotJustAnyText(String text) {
        assertThat(WebhookAddress.read(text)).isEmpty();
    }

    /** Other names, other ports, without proof. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.an.example",
                "http://hooks.an.example:443",
                "http://other.example:8443",
                "https://hooks.an.example:8443",
                "https://hooks.an.example:80",
                "https://other.example",
                "https://hooks.an.example.evil.example",
                "https://evil-hooks.an.example",
                "https://an.example",
                "https://metadata.google.internal",
                "https://kubernetes.default.svc",
                "https://localhost",
                "http://localhost:8080",
                "https://localhost.localdomain",
                "https://127.0.0.1.nip.io"
            })
    void callsNobodyElse(String text) {
        assertThat(WebhookAddress.read(text)).isPresent();
        assertThat(WebhookAddress.read(text).filter(ONE::allow)).isEmpty();
    }

    @Test
    void callsNobodyWhereNobodyIsNamed() {
        var none = new Destinations(Set.of(), false);

        assertThat(none.isOpen()).isFalse();
        assertThat(WebhookAddress.read("https://hooks.an.example").filter(none::allow))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/in,   true",
        "https://localhost:8443,     true",
        "http://hooks.an.example,    false",
        "http://127.0.0.1:8080,      false",
        "https://hooks.an.example,   false"
    })
    void callsItsOwnMachineWhereThatIsWanted(String text, boolean allowed) {
        var here = new Destinations(Set.of(), true);

        assertThat(WebhookAddress.read(text).filter(here::allow).isPresent()).isEqualTo(allowed);
    }

    @Test
    void isReadAsOneThing() {
        assertThat(WebhookAddress.read("https://hooks.an.example:8443/in"))
                .contains(new WebhookAddress(true, "hooks.an.example", 8443, "/in"));
        assertThat(WebhookAddress.read("https://hooks.an.example" + "/a".repeat(200)))
                .isEmpty();
        assertThat(WebhookAddress.read("https://hooks.an.example/in").toString())
                .contains("***");
    }
}
