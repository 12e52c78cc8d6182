package fr.relais.platform.messaging;

/**
 * In which events it is told who has acted, and for which organisation. In the others the envelope names the platform
 * and the role alone: whoever reads a topic must not learn it by putting events of one key side by side. The register
 * names everybody all the same.
 */
@FunctionalInterface
public interface NamedActors {

    /** For a service in whose topics everybody may be named. */
    NamedActors ALL = type -> true;

    /** @param type the wire name of an event */
    boolean areToldIn(String type);
}
