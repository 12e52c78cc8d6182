package fr.relais.sandbox.launch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The loopback ports of one sandbox: fixed numbers, all moved by one shift.
 *
 * @param shift what is added to each
 */
public record Ports(int shift) {

    private static final int FIRST = 8080;
    private static final int HIGHEST_SHIFT = 65_535 - 8091;

    public Ports {
        if (shift < 1 - FIRST || shift > HIGHEST_SHIFT) {
            throw new IllegalArgumentException("ports are shifted out of range");
        }
    }

    public int gateway() {
        return FIRST + shift;
    }

    public int capacity() {
        return FIRST + 1 + shift;
    }

    public int placement() {
        return FIRST + 2 + shift;
    }

    public int notification() {
        return FIRST + 3 + shift;
    }

    public int identity() {
        return FIRST + 4 + shift;
    }

    public int database() {
        return FIRST + 5 + shift;
    }

    public int broker() {
        return FIRST + 6 + shift;
    }

    public int brokerController() {
        return FIRST + 7 + shift;
    }

    public int gatewayOperators() {
        return FIRST + 8 + shift;
    }

    public int capacityOperators() {
        return FIRST + 9 + shift;
    }

    public int placementOperators() {
        return FIRST + 10 + shift;
    }

    public int notificationOperators() {
        return FIRST + 11 + shift;
    }

    /** Who listens where, in the order of the numbers. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway());
        all.put("capacity-service", capacity());
        all.put("placement-service", placement());
        all.put("notification-service", notification());
        all.put("identity provider", identity());
        all.put("database", database());
        all.put("broker", broker());
        all.put("broker controller", brokerController());
        all.put("gateway, operators", gatewayOperators());
        all.put("capacity-service, operators", capacityOperators());
        all.put("placement-service, operators", placementOperators());
        all.put("notification-service, operators", notificationOperators());
        return all;
    }

    /** The address of a port for a client on this machine. */
    public static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }
}
