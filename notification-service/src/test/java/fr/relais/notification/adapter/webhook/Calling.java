package fr.relais.notification.adapter.webhook;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import fr.relais.notification.application.webhook.Call;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.testing.SettableClock;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.tcp.SslProvider.SslContextSpec;

/** Calls a receiver as the service does, at one moment. */
final class Calling {

    static final Instant NOW = Instant.parse("2026-11-20T21:40:07.123Z");
    static final Duration DEADLINE = Duration.ofSeconds(4);
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    static final Destinations HERE = new Destinations(Set.of("hooks.an.example"), true);

    private static final Duration SOON = Duration.ofSeconds(10);

    private Calling() {}

    static Result call(String address, String... secrets) {
        return call(HERE, InetAddress::getAllByName, address, secrets);
    }

    static Result call(Destinations allowed, Lookup lookup, String address, String... secrets) {
        var usual = secrets.length == 0 ? List.of(SECRET) : Stream.of(secrets).toList();
        return call(receivers(allowed, lookup, usual()), address, usual);
    }

    /** By other proofs than the usual ones. */
    static Result call(Consumer<SslContextSpec> proof, String address) {
        return call(receivers(HERE, InetAddress::getAllByName, proof), address, List.of(SECRET));
    }

    private static Result call(Receivers receivers, String address, List<String> secrets) {
        var call = new Call(new ContactId(new UUID(1, 1)), new DeliveryId(new UUID(3, 3)), address, secrets);
        return receivers.call(call).block(SOON);
    }

    private static Receivers receivers(Destinations allowed, Lookup lookup, Consumer<SslContextSpec> proof) {
        return new Receivers(new CheckedNames(allowed, lookup), DEADLINE, SettableClock.at(NOW), proof);
    }

    private static Consumer<SslContextSpec> usual() {
        return proof -> proof.sslContext(Http11SslContextSpec.forClient());
    }
}
