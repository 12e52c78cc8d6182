package fr.relais.sandbox.launch;

import java.util.HashMap;
import java.util.Map;

/**
 * One thing that is wrong with what a service is started with.
 *
 * @param name what it is
 * @param service who is started with it
 * @param changes what is set otherwise; to nothing for what is missing
 * @param line what the service says of it
 */
record Mistake(String name, Service service, Map<String, String> changes, String line) {

    static Mistake of(String name, Service service, String variable, String value, String line) {
        return new Mistake(name, service, Map.of(variable, value), line);
    }

    Mistake and(String variable, String value) {
        var more = new HashMap<>(changes);
        more.put(variable, value);
        return new Mistake(name, service, more, line);
    }

    @Override
    public String toString() {
        return service.module() + ", " + name;
    }
}
