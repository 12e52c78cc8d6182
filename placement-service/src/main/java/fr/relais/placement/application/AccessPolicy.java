package fr.relais.placement.application;

import java.util.Collection;
import java.util.Set;

/**
 * Who may do what to what. One place for the whole service; what is not said here is denied, and the denied caller
 * learns no more than one who asks for something that does not exist.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** Everything that can be asked of this service by a person. */
    public enum Action {
        SUBMIT_REQUEST("REFERRER", false),
        KEEP_DRAFT("REFERRER", false),
        LIST_REQUESTS("REFERRER", false),
        READ_REQUEST("REFERRER", true),
        DECIDE_FOR_PERSON("REFERRER", true),
        GUIDE_OWN_REQUEST("REFERRER", true),
        NAME_ESCORT("REFERRER", true),
        READ_MEETING_POINT("REFERRER", true),
        LIST_OFFERS("CENTRE", false),
        READ_OFFER("CENTRE", true),
        ANSWER_OFFER("CENTRE", true),
        KEEP_MEETING_POINT("CENTRE", true),
        RECORD_STAY("CENTRE", true),
        GUIDE_REQUEST("COORDINATOR", false),
        LIST_STAYS("CENTRE", false),
        READ_STAY("CENTRE", true),
        COORDINATE("COORDINATOR", false),
        RESERVE_BLOCK("COORDINATOR", false),
        REVIEW_REFUSAL("COORDINATOR", false),
        LIST_MINORS("CHILD_PROTECTION", false),
        DECIDE_FOR_MINOR("CHILD_PROTECTION", true),
        RAISE_QUOTA("COORDINATOR", false),
        REVIEW_OPENING("COORDINATOR", false),
        QUARANTINE_ORGANISATION("COORDINATOR", false),
        REVOKE_ACCOUNT("COORDINATOR", false),
        REGISTER_ORGANISATION("COORDINATOR", false);

        private final String role;
        private final boolean ownOnly;

        Action(String role, boolean ownOnly) {
            this.role = role;
            this.ownOnly = ownOnly;
        }
    }

    /** The parts of an emergency opening that are not the coordinator's alone; whose it is the opening knows. */
    public enum OpeningPart {
        /** Ask for one, and read by it. */
        ASK("REFERRER", "CENTRE"),
        AGREE("REFERRER", "CENTRE", "COORDINATOR");

        private final Set<String> roles;

        OpeningPart(String... roles) {
            this.roles = Set.of(roles);
        }
    }

    /** Whether a caller may take part in an emergency opening. */
    public static boolean allowsOpening(Collection<String> roles, String organisation, OpeningPart part) {
        return !organisation.isEmpty() && roles.stream().anyMatch(part.roles::contains);
    }

    /** The roles of people, who have colleagues. */
    private static final Set<String> PEOPLE =
            Set.of("REFERRER", "CENTRE", "COORDINATOR", "CHILD_PROTECTION", "RAPPORTEUR", "AUDITOR");

    /**
     * Whether a caller may say of accounts of an organisation that they are still needed: everybody of her own, a
     * coordinator of all. That nobody confirms herself is for who knows which account is meant.
     */
    public static boolean allowsConfirming(Collection<String> roles, String own, String organisation) {
        return roles.contains(Action.REVOKE_ACCOUNT.role)
                || !own.isEmpty() && own.equals(organisation) && roles.stream().anyMatch(PEOPLE::contains);
    }

    /** Whether a caller may do something that has no owner yet, or is narrowed to the caller's own by the query. */
    public static boolean allows(Collection<String> roles, Action action) {
        return roles.contains(action.role) && !action.ownOnly;
    }

    /** Whether a caller may do something to what a département decides: only who decides for that département. */
    public static boolean allowsIn(
            Collection<String> roles, Collection<String> departements, Action action, String departement) {
        return roles.contains(action.role) && departements.contains(departement);
    }

    /**
     * Whether a caller may do something to what belongs to an organisation: a request to its referrer, an offer to its
     * centre.
     */
    public static boolean allows(Collection<String> roles, String organisation, Action action, String owner) {
        return roles.contains(action.role)
                && !organisation.isEmpty()
                && (!action.ownOnly || organisation.equals(owner));
    }
}
