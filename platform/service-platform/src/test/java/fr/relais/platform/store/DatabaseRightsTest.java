package fr.relais.platform.store;

import java.util.List;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an account of a service may at its database, and what is too much. */
class DatabaseRightsTest {

    private static final List<String> READ_AND_WRITE = List.of(
            "changeStream",
            "collStats",
            "convertToCapped",
            "createCollection",
            "createIndex",
            "dbHash",
            "dbStats",
            "dropCollection",
            "dropIndex",
            "find",
            "insert",
            "killCursors",
            "listCollections",
            "listIndexes",
            "planCacheRead",
            "remove",
            "renameCollectionSameDB",
            "update");

    static Document privilege(Document resource, List<String> actions) {
        return new Document("resource", resource).append("actions", actions);
    }

    static Document in(String database) {
        return new Document("db", database).append("collection", "");
    }

    /** As the database says it of role {@code readWrite}: of a database, and once more of its scripts. */
    static Document readWrite(Document... more) {
        var own = Stream.of(
                privilege(in("capacity"), READ_AND_WRITE),
                privilege(new Document("db", "capacity").append("collection", "system.js"), READ_AND_WRITE));
        return status(Stream.concat(own, Stream.of(more)).toList());
    }

    static Document status(List<Document> privileges) {
        return new Document("ok", 1.0)
                .append(
                        "authInfo",
                        new Document("authenticatedUsers", List.of(new Document("user", "u").append("db", "capacity")))
                                .append("authenticatedUserRoles", List.of())
                                .append("authenticatedUserPrivileges", privileges));
    }

    private static boolean isOfAService(Document status) {
        return new DatabaseRights(status).areOfAServiceWith("capacity");
    }

    @Test
    void areThoseToReadAndWriteItsOwn() {
        assertThat(isOfAService(readWrite())).isTrue();
    }

    static Stream<Document> tooMuch() {
        return Stream.of(
                privilege(in("placement"), List.of("find")),
                privilege(in(""), List.of("find")),
                privilege(new Document("cluster", true), List.of("serverStatus")),
                privilege(new Document("anyResource", true), List.of("find")),
                privilege(new Document("system_buckets", "capacity"), List.of("find")),
                privilege(new Document(), List.of("find")),
                new Document("actions", List.of("find")));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void areTooMuchWhereTheyAreOfAnythingElse(Document more) {
        assertThat(isOfAService(readWrite(more))).isFalse();
    }

    /** What {@code dbAdmin}, {@code userAdmin} and {@code dbOwner} may in a database. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "createUser",
                "dropUser",
                "viewUser",
                "grantRole",
                "revokeRole",
                "createRole",
                "viewRole",
                "changePassword",
                "changeOwnPassword",
                "changeCustomData",
                "enableProfiler",
                "dropDatabase",
                "anyAction"
            })
    void areTooMuchWhereTheyAdminister(String action) {
        assertThat(isOfAService(readWrite(privilege(in("capacity"), List.of(action)))))
                .isFalse();
    }

    @Test
    void areTooMuchOfWhoeverHasNotSignedIn() {
        var nobody = new Document("authInfo", new Document("authenticatedUsers", List.of()))
                .append("authenticatedUserPrivileges", List.of());

        assertThat(isOfAService(nobody)).isFalse();
        assertThat(isOfAService(new Document("ok", 1.0))).isFalse();
        assertThat(isOfAService(status(List.of()))).isFalse();
    }
}
