package fr.relais.platform.start;

/**
 * One thing that is looked at before a service begins. Those named in {@code META-INF/spring.factories} are all asked,
 * in their order: first for what can be said without leaving the process, then for the surroundings.
 */
public interface StartCheck {

    /**
     * Looks at settings and files.
     *
     * @throws CannotStart when the service must not run with them
     */
    void settings(Starting starting);

    /**
     * Looks at whoever the service cannot do without.
     *
     * @throws CannotStart when it is not there within the patience of the start
     */
    default void surroundings(Starting starting) {}
}
