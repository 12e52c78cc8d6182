package fr.relais.sandbox.launch;

import java.util.function.ToIntFunction;

/** The four services, in the order in which they are stopped: who calls before who is called. */
public enum Service {
    GATEWAY("gateway", Ports::gateway, Ports::gatewayOperators),
    PLACEMENT("placement-service", Ports::placement, Ports::placementOperators),
    CAPACITY("capacity-service", Ports::capacity, Ports::capacityOperators),
    NOTIFICATION("notification-service", Ports::notification, Ports::notificationOperators);

    private final String module;
    private final ToIntFunction<Ports> port;
    private final ToIntFunction<Ports> operatorsPort;

    Service(String module, ToIntFunction<Ports> port, ToIntFunction<Ports> operatorsPort) {
        this.module = module;
        this.port = port;
        this.operatorsPort = operatorsPort;
    }

    /** Its Maven module, which is also what it is called on the screen and in logs. */
    public String module() {
        return module;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }

    /** Where it tells how it is, and not to callers. */
    public int operatorsPort(Ports ports) {
        return operatorsPort.applyAsInt(ports);
    }
}
