package fr.relais.sandbox.launch;

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

    @Override
    public String toString() {
        return service.module() + ", " + name;
    }
}
