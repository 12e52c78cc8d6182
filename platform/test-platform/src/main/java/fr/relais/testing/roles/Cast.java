package fr.relais.testing.roles;

import java.util.List;

import fr.relais.testing.TestCaller;

/**
 * Who asks about the things of a scene: in every role somebody of the organisation whose things they are, another
 * person of it, and a stranger. So whoever has the right organisation and the wrong role is among them.
 *
 * @param organisation whose the things are
 * @param stranger an organisation that has none of them
 * @param departement which a caller of the organisation decides for
 * @param elsewhere which the stranger decides for
 */
public record Cast(String organisation, String stranger, String departement, String elsewhere) {

    public TestCaller caller(String role, Relation relation) {
        return switch (relation) {
            case OWN, CLOSED, RANDOM -> caller("someone", role, organisation, departement);
            case SAME -> caller("another", role, organisation, departement);
            case OTHER -> caller("stranger", role, strangerIn(role), elsewhere);
        };
    }

    /** Services have no organisation, and coordinators are on call. */
    private String strangerIn(String role) {
        return switch (role) {
            case "SERVICE" -> "";
            case "COORDINATOR" -> TestCaller.ON_CALL;
            default -> stranger;
        };
    }

    private static TestCaller caller(String who, String role, String organisation, String departement) {
        var roles = role.equals(RoleMatrix.NO_ROLE) ? List.<String>of() : List.of(role);
        return new TestCaller(who + "-of-" + organisation, organisation, roles, List.of(departement));
    }
}
