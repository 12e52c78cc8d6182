package fr.relais.notification.adapter.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.notification.adapter.webhook.Calling.HERE;
import static fr.relais.notification.adapter.webhook.Calling.call;
import static org.assertj.core.api.Assertions.assertThat;

/** Where a name leads, and where nobody follows. */
class CheckedNamesTest {

    private final HttpReceiver receiver = new HttpReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "100.64.1.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fd00:ec2::254",
                "fe80::1",
                "2002:7f00:1::"
            })
    void areNotLookedForWhereANameLeadsToAClosedNetwork(String number) {
        var port = receiver.port();
        var allowed = new Destinations(Set.of("hooks.an.example:" + port), false);
        var address = "https://hooks.an.example:" + port + "/relais";

        assertThat(call(allowed, names(number), address)).isEqualTo(Result.NOT_ALLOWED);
        assertThat(call(allowed, names("1.1.1.1", number), address)).isEqualTo(Result.NOT_ALLOWED);
        assertThat(call(allowed, names(number, "1.1.1.1"), address)).isEqualTo(Result.NOT_ALLOWED);
        assertThat(receiver.received()).isEmpty();
    }

    /** What is connected to is what was looked at: nobody asks a second time, when the answer may be another. */
    @Test
    void areLookedUpOnce() {
        var asked = new AtomicInteger();
        Lookup lookup = host -> {
            asked.incrementAndGet();
            return new InetAddress[] {InetAddress.getByName(asked.get() == 1 ? "127.0.0.1" : "203.0.113.1")};
        };

        assertThat(call(HERE, lookup, receiver.address())).isEqualTo(Result.TAKEN);
        assertThat(asked).hasValue(1);
    }

    @Test
    void onThisMachineAreOnThisMachine() {
        assertThat(call(HERE, names("1.1.1.1"), receiver.address())).isEqualTo(Result.NOT_ALLOWED);
    }

    @Test
    void areNotCalledOnceTheyAreNotAllowedAnyMore() {
        var nobody = new Destinations(Set.of(), false);

        assertThat(call(nobody, InetAddress::getAllByName, receiver.address())).isEqualTo(Result.NOT_ALLOWED);
        assertThat(call(HERE, InetAddress::getAllByName, "whsec_nonsense")).isEqualTo(Result.NOT_ALLOWED);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void mayHaveANameThatLeadsNowhere() {
        Lookup nowhere = host -> {
            throw new UnknownHostException();
        };

        assertThat(call(HERE, nowhere, receiver.address())).isEqualTo(Result.AWAY);
    }

    private static Lookup names(String... numbers) {
        return host -> {
            var all = new InetAddress[numbers.length];
            for (var number = 0; number < numbers.length; number++) {
                all[number] = InetAddress.getByAddress(
                        host, InetAddress.getByName(numbers[number]).getAddress());
            }
            return all;
        };
    }
}
