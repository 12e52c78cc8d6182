package fr.relais.testing;

import java.util.List;

/**
 * What a token says about who calls.
 *
 * @param subject the person or client
 * @param organisation the organisation acted for; empty for none
 * @param roles what the caller may act as
 * @param departements the départements a child-protection caller decides for
 */
public record TestCaller(String subject, String organisation, List<String> roles, List<String> departements) {

    /** The organisation of the coordinator on call. */
    public static final String ON_CALL = "on-call";

    public TestCaller {
        roles = List.copyOf(roles);
        departements = List.copyOf(departements);
    }

    /** Somebody of the organisation, in one role, without départements. */
    public static TestCaller as(String role, String organisation) {
        return new TestCaller("someone-of-" + organisation, organisation, List.of(role), List.of());
    }

    public static TestCaller referrer(String organisation) {
        return as("REFERRER", organisation);
    }

    public static TestCaller centre(String organisation) {
        return as("CENTRE", organisation);
    }

    public static TestCaller coordinator() {
        return as("COORDINATOR", ON_CALL);
    }

    /** Of another organisation, for what takes two coordinations. */
    public static TestCaller secondCoordinator() {
        return as("COORDINATOR", "coordination-2");
    }

    public static TestCaller auditor() {
        return as("AUDITOR", "audit");
    }

    public static TestCaller rapporteur() {
        return as("RAPPORTEUR", "rapporteur");
    }

    public static TestCaller childProtection(String departement) {
        return new TestCaller(
                "someone-of-ase-" + departement,
                "ase-" + departement,
                List.of("CHILD_PROTECTION"),
                List.of(departement));
    }

    /** Another service, by its client id. */
    public static TestCaller service(String client) {
        return new TestCaller(client, "", List.of("SERVICE"), List.of());
    }
}
