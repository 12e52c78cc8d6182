package fr.relais.notification.domain.webhook;

import java.util.Set;

/**
 * Whom this installation calls: the names that it was given, at the port it was given with them or the usual one, each
 * proving that it is the one. Everything else is called by nobody, whoever says so.
 *
 * @param hosts each a name, or a name and a port
 * @param loopback whether software of the same machine may be called too, unproved; for trying things out
 */
public record Destinations(Set<String> hosts, boolean loopback) {

    private static final String HERE = "localhost";

    public Destinations {
        hosts = Set.copyOf(hosts);
    }

    /** Whether anybody can be called. */
    public boolean isOpen() {
        return loopback || !hosts.isEmpty();
    }

    /** Whether this one may be called. */
    public boolean allow(WebhookAddress address) {
        if (address.host().equals(HERE)) {
            return loopback;
        }
        var named = address.host() + ":" + address.port();
        return address.secure() && (hosts.contains(named) || address.port() == 443 && hosts.contains(address.host()));
    }
}
