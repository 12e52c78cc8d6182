package fr.relais.platform.trace;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody did: told in words of our own, methods, templates of routes, numbers of answers and names of topics.
 * What somebody sent has no place in it.
 *
 * @param kind of which of the kinds that OpenTelemetry knows
 * @param name is the same for all steps of its sort
 * @param said what else there is to say
 */
public record Step(Kind kind, String name, Map<Said, String> said) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER_METHOD = "_OTHER";

    public Step {
        said = Map.copyOf(said);
    }

    /** By their numbers on the wire. */
    public enum Kind {
        INTERNAL(1),
        SERVER(2),
        CLIENT(3),
        PRODUCER(4),
        CONSUMER(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /**
     * A request that was answered.
     *
     * @param method whatever a caller wrote there
     * @param route the template of the route that took it; nothing when none did
     */
    public static Step answered(String method, Optional<String> route, int status) {
        var said = new EnumMap<Said, String>(Said.class);
        said.put(Said.METHOD, known(method));
        said.put(Said.STATUS, Integer.toString(status));
        route.ifPresent(template -> said.put(Said.ROUTE, template));
        return new Step(
                Kind.SERVER,
                route.map(template -> known(method) + " " + template).orElse(known(method)),
                said);
    }

    /** A call of another service: what was asked there, that one says. */
    public static Step asked(String method, int status) {
        var said = Map.of(Said.METHOD, known(method), Said.STATUS, Integer.toString(status));
        return new Step(Kind.CLIENT, known(method), said);
    }

    /** A call of another service that was not answered. */
    public static Step askedInVain(String method) {
        return new Step(Kind.CLIENT, known(method), Map.of(Said.METHOD, known(method)));
    }

    /** A record that waited in an outbox and was sent. */
    public static Step told(String topic) {
        return new Step(Kind.PRODUCER, "tell " + topic, Map.of(Said.TOPIC, topic));
    }

    /** A record that was applied. */
    public static Step heard(String topic) {
        return new Step(Kind.CONSUMER, "hear " + topic, Map.of(Said.TOPIC, topic));
    }

    /** Something that nobody waits for, by the name of its queue. */
    public static Step workedOff(String queue) {
        return new Step(Kind.INTERNAL, queue, Map.of());
    }

    private static String known(String method) {
        return METHODS.contains(method) ? method : OTHER_METHOD;
    }
}
