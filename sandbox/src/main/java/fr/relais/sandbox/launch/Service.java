package fr.relais.sandbox.launch;

import java.util.function.ToIntFunction;

/** The four services, in the order in which they are stopped: who calls before who is called. */
public enum Service {
    GATEWAY("gateway", Ports::gateway),
    PLACEMENT("placement-service", Ports::placement),
    CAPACITY("capacity-service", Ports::capacity),
    NOTIFICATION("notification-service", Ports::notification);

    private final String module;
    private final ToIntFunction<Ports> port;

    Service(String module, ToIntFunction<Ports> port) {
        this.module = module;
        this.port = port;
    }

    /** Its Maven module, which is also what it is called on the screen and in logs. */
    public String module() {
        return module;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }
}
