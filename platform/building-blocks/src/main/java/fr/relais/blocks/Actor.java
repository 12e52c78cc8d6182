package fr.relais.blocks;

/**
 * Who makes something happen (INV-23). All three are opaque: no name, no address.
 *
 * @param subject the person or client, as the identity provider knows it; {@code system} for a timer
 * @param role the role in which it was done
 * @param organisation the organisation acted for
 */
public record Actor(String subject, String role, String organisation) {

    /** A timer or a reconciler of the platform itself. */
    public static final Actor SYSTEM = new Actor("system", "SYSTEM", "system");
}
