package fr.relais.notification.adapter.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.PublicNetwork;
import fr.relais.notification.domain.webhook.WebhookAddress;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks a name up and answers the one number that is connected to, so that nobody looks it up again in between. A name
 * that leads anywhere that is closed leads nowhere.
 */
final class CheckedNames {

    private static final String HERE = "localhost";

    private final Destinations destinations;
    private final Lookup lookup;

    CheckedNames(Destinations destinations, Lookup lookup) {
        this.destinations = destinations;
        this.lookup = lookup;
    }

    /** Empty when nobody may be called there. */
    Mono<InetAddress> number(WebhookAddress address) {
        return destinations.allow(address)
                ? Mono.fromCallable(() -> found(address.host()))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(Mono::justOrEmpty)
                : Mono.empty();
    }

    private Optional<InetAddress> found(String host) throws UnknownHostException {
        var all = lookup.of(host);
        Predicate<InetAddress> open = host.equals(HERE) ? InetAddress::isLoopbackAddress : PublicNetwork::has;
        return Arrays.stream(all).allMatch(open) ? Optional.of(named(host, oneOf(all))) : Optional.empty();
    }

    /** Not every machine has a way to the newer addresses. */
    private static InetAddress oneOf(InetAddress[] all) {
        return Arrays.stream(all)
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElse(all[0]);
    }

    /** With the name that a certificate has to prove. */
    private static InetAddress named(String host, InetAddress number) throws UnknownHostException {
        return InetAddress.getByAddress(host, number.getAddress());
    }
}
