package fr.relais.platform.store;

import java.util.List;
import java.util.regex.Pattern;

import org.bson.Document;

/**
 * What a database lets an account do, as it says itself ({@code connectionStatus} with {@code showPrivileges}).
 *
 * @param status its answer
 */
record DatabaseRights(Document status) {

    /** What it is asked with. */
    static final Document QUESTION = new Document("connectionStatus", 1).append("showPrivileges", true);

    /** Other accounts, and what a database is as a whole: no service does either. */
    private static final Pattern ADMINISTRATION =
            Pattern.compile(".*(User|Role|Password|CustomData|Profiler).*|dropDatabase|anyAction");

    /**
     * Whether they are those of a service: everything that it may is in its own database, and it administers nothing
     * there. Nobody has signed in where the database asks nobody; then everybody may do everything.
     */
    boolean areOfAServiceWith(String database) {
        var account = status.get("authInfo", new Document());
        var privileges = account.getList("authenticatedUserPrivileges", Document.class, List.of());
        return !account.getList("authenticatedUsers", Document.class, List.of()).isEmpty()
                && !privileges.isEmpty()
                && privileges.stream().allMatch(each -> isOfAService(each, database));
    }

    /** What is not of one database is of all of them, of the cluster, or of something that we do not know. */
    private static boolean isOfAService(Document privilege, String database) {
        return database.equals(privilege.get("resource", new Document()).get("db"))
                && privilege.getList("actions", String.class, List.of()).stream()
                        .noneMatch(action -> ADMINISTRATION.matcher(action).matches());
    }
}
