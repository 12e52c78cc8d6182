package fr.relais.platform.start;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import fr.relais.platform.store.DatabaseAtStart;
import fr.relais.platform.store.MongoSettings;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service of production does not begin as an account of its database that may more than it has to. */
class DatabaseAccountTest {

    private static final Document OWN = privilege("capacity", "find", "insert", "update", "remove");

    private static Document privilege(String database, String... actions) {
        return new Document("resource", new Document("db", database).append("collection", ""))
                .append("actions", List.of(actions));
    }

    private static Document account(Document... privileges) {
        return new Document("ok", 1.0)
                .append(
                        "authInfo",
                        new Document("authenticatedUsers", List.of(new Document("user", "u").append("db", "admin")))
                                .append("authenticatedUserPrivileges", List.of(privileges)));
    }

    private static void start(String profile, Document account) throws IOException {
        start(profile, new AnsweringDatabase(account));
    }

    private static void start(String profile, AnsweringDatabase answering) throws IOException {
        var starting = StartsOfTests.with(profile, Map.of("relais.start.patience", "5s"));
        try (var database = answering) {
            var settings = new MongoSettings(database.uri(), null, "capacity", Duration.ofSeconds(4));
            DatabaseAtStart.of("relais.mongodb", settings).surroundings(starting);
        }
    }

    /** What a majority has is then what one machine has. */
    @Test
    void isNotTakenWhereTheDatabaseIsAlone() {
        assertThatThrownBy(() -> start("production", new AnsweringDatabase(account(OWN), true)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("production needs a replica set or a sharded cluster for relais.mongodb.uri");
        assertThatNoException().isThrownBy(() -> start("demo", new AnsweringDatabase(account(OWN), true)));
    }

    @Test
    void isTakenWhenItReadsAndWritesItsOwn() {
        assertThatNoException().isThrownBy(() -> start("production", account(OWN)));
    }

    @Test
    void isNotTakenWhenItReadsWhatIsAnothers() {
        isRefused(account(OWN, privilege("placement", "find")));
    }

    @Test
    void isNotTakenWhenItAdministersItsOwn() {
        isRefused(account(OWN, privilege("capacity", "createUser")));
    }

    @Test
    void isNotTakenWhenItIsNobody() {
        isRefused(new Document("ok", 1.0).append("authInfo", new Document("authenticatedUsers", List.of())));
    }

    private static void isRefused(Document account) {
        assertThatThrownBy(() -> start("production", account))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("an account that may read and write its own database, and nothing else")
                .hasMessageContaining("relais.mongodb.uri")
                .hasMessageNotContaining("127.0.0.1");
    }

    /** Whoever tries it out has a database that asks nobody. */
    @Test
    void isNotAskedForElsewhere() {
        assertThatNoException().isThrownBy(() -> start("demo", new Document("ok", 1.0)));
    }
}
