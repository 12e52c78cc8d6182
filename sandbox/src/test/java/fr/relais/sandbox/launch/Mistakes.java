package fr.relais.sandbox.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.sandbox.home.Home;
import fr.relais.testing.TestIdentity;

import static fr.relais.sandbox.launch.Service.CAPACITY;
import static fr.relais.sandbox.launch.Service.GATEWAY;
import static fr.relais.sandbox.launch.Service.NOTIFICATION;
import static fr.relais.sandbox.launch.Service.PLACEMENT;

/** What is done wrong when a service is set up, and what the service says of it. */
final class Mistakes {

    private Mistakes() {}

    /**
     * What mistakes are made of.
     *
     * @param home where the right files are
     * @param unreadable a file that holds no key
     * @param certificates of which one has expired
     * @param expired the port of who shows it
     * @param taken a port where somebody listens
     * @param silent a port where nobody does
     * @param secret what must not be said
     */
    record Around(
            Home home, Path unreadable, Certificates certificates, int expired, int taken, int silent, String secret) {}

    static List<Mistake> all(Around around) {
        return Stream.of(names(around), files(around), silence(around), identity(around), expired(around))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    private static Stream<Mistake> names(Around around) {
        return Stream.of(
                Mistake.of(
                        "a mistyped variable",
                        CAPACITY,
                        "RELAIS_KAFKA_BOOTSTRP",
                        around.secret(),
                        "RELAIS_KAFKA_BOOTSTRP is no setting of this service; RELAIS_KAFKA_BOOTSTRAP is"),
                Mistake.of(
                        "another service's secret",
                        GATEWAY,
                        "RELAIS_MASTER_KEY_FILE",
                        around.secret(),
                        "RELAIS_MASTER_KEY_FILE is no setting of this service"),
                Mistake.of("a missing address", GATEWAY, "RELAIS_CAPACITY_URL", "", "relais.capacity.url is required"),
                Mistake.of(
                        "a text for a number",
                        CAPACITY,
                        "RELAIS_KAFKA_REPLICATION",
                        around.secret(),
                        "relais.kafka.replication cannot be read as what it is for"),
                Mistake.of(
                        "two connection strings",
                        NOTIFICATION,
                        "RELAIS_MONGODB_URI_FILE",
                        around.unreadable().toString(),
                        "one of relais.mongodb.uri and relais.mongodb.uri-file is required, and only one"),
                Mistake.of(
                        "a port that is taken",
                        GATEWAY,
                        "SERVER_PORT",
                        Integer.toString(around.taken()),
                        "server.port is " + around.taken() + ", where this service cannot listen"),
                Mistake.of(
                                "a port of operators that is taken",
                                CAPACITY,
                                "MANAGEMENT_SERVER_PORT",
                                Integer.toString(around.taken()),
                                "management.server.port is " + around.taken() + ", where this service cannot listen")
                        .and("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                Mistake.of(
                                "the profile of the sandbox beside that of production",
                                GATEWAY,
                                "SPRING_PROFILES_INCLUDE",
                                "sandbox",
                                "production needs spring.profiles.active without sandbox")
                        .and("SPRING_PROFILES_ACTIVE", "production"));
    }

    private static Stream<Mistake> files(Around around) {
        return Stream.of(
                Mistake.of(
                        "a missing secret",
                        CAPACITY,
                        "RELAIS_AUDIT_KEY_FILE",
                        "/run/secrets/" + around.secret(),
                        "relais.audit.key-file names no file that can be read"),
                Mistake.of(
                                "a missing secret",
                                GATEWAY,
                                "RELAIS_CONSOLE_SECRETFILE",
                                "/run/secrets/" + around.secret(),
                                "relais.console.secret-file names no file that can be read")
                        .and("RELAIS_CONSOLE_CLIENT", "console")
                        .and("RELAIS_CONSOLE_ADDRESS", "https://relais.example"),
                Mistake.of(
                        "a master key that is none",
                        PLACEMENT,
                        "RELAIS_MASTER_KEY_FILE",
                        around.unreadable().toString(),
                        "relais.master.key-file does not hold a usable keyset"),
                Mistake.of(
                        "a key of the statistics that is none",
                        NOTIFICATION,
                        "RELAIS_STATISTICS_KEY_FILE",
                        around.unreadable().toString(),
                        "relais.statistics.key-file does not hold a usable keyset"),
                Mistake.of(
                                "a client key that is none",
                                PLACEMENT,
                                "RELAIS_CLIENT_KEY_FILE",
                                around.unreadable().toString(),
                                "relais.client.key-file is no private key")
                        .and("RELAIS_CLIENT_SECRET_FILE", ""),
                Mistake.of(
                        "a connection string that is none",
                        CAPACITY,
                        "RELAIS_MONGODB_URI",
                        "mongo://relais:" + around.secret() + "@localhost",
                        "relais.mongodb.uri is no connection string of MongoDB"));
    }

    private static Stream<Mistake> silence(Around around) {
        var nobody = "127.0.0.1:" + around.silent();
        return Stream.of(
                Mistake.of(
                        "an unreachable broker",
                        CAPACITY,
                        "RELAIS_KAFKA_BOOTSTRAP",
                        nobody,
                        "relais.kafka.bootstrap: the broker: no answer within 2 s"),
                Mistake.of(
                        "an unreachable database",
                        CAPACITY,
                        "RELAIS_MONGODB_URI",
                        "mongodb://relais:" + around.secret() + "@" + nobody,
                        "relais.mongodb.uri: the database: no answer within 2 s"),
                Mistake.of(
                        "an unreachable database of the statistics",
                        NOTIFICATION,
                        "RELAIS_STATISTICS_STORE_URI",
                        "mongodb://relais:" + around.secret() + "@" + nobody,
                        "relais.statistics.store.uri: the database: no answer within 2 s"),
                Mistake.of(
                        "an unreachable identity provider",
                        GATEWAY,
                        "RELAIS_IDENTITY_ISSUER",
                        "http://" + nobody,
                        "relais.identity.issuer: the identity provider: no answer within 2 s"),
                Mistake.of(
                        "an unreachable identity provider",
                        CAPACITY,
                        "RELAIS_IDENTITY_KEYS",
                        "http://" + nobody,
                        "relais.identity.keys: the keys of the identity provider: no answer within 2 s"));
    }

    private static Stream<Mistake> identity(Around around) {
        var otherwise = TestIdentity.issuer().replace("localhost", "127.0.0.1");
        return Stream.of(
                Mistake.of(
                        "another issuer",
                        GATEWAY,
                        "RELAIS_IDENTITY_ISSUER",
                        otherwise,
                        "relais.identity.issuer: the provider there names itself otherwise"),
                Mistake.of(
                                "keys of another issuer",
                                CAPACITY,
                                "RELAIS_IDENTITY_ISSUER",
                                "https://another.example",
                                "relais.identity.issuer: the provider there names itself otherwise")
                        .and("RELAIS_IDENTITY_KEYS", TestIdentity.issuer() + "/oauth2/jwks")
                        .and("RELAIS_IDENTITY_METADATA", TestIdentity.issuer() + "/.well-known/openid-configuration"),
                Mistake.of(
                        "an address without keys",
                        CAPACITY,
                        "RELAIS_IDENTITY_KEYS",
                        TestIdentity.issuer() + "/.well-known/openid-configuration",
                        "relais.identity.keys: no key is published there that can be believed"),
                Mistake.of(
                        "an address where there is nothing",
                        GATEWAY,
                        "RELAIS_IDENTITY_ISSUER",
                        TestIdentity.issuer() + "/realms/none",
                        "relais.identity.issuer: no identity provider answers there"));
    }

    private static Stream<Mistake> expired(Around around) {
        var certificates = around.certificates();
        var there = "127.0.0.1:" + around.expired();
        return Stream.of(
                Mistake.of(
                        "an expired certificate of the identity provider",
                        GATEWAY,
                        "RELAIS_IDENTITY_ISSUER",
                        "https://" + there,
                        "relais.identity.issuer: the identity provider: a certificate has expired"),
                Mistake.of(
                        "an expired certificate of the database",
                        CAPACITY,
                        "RELAIS_MONGODB_URI",
                        "mongodb://relais:" + around.secret() + "@" + there + "/?tls=true",
                        "relais.mongodb.uri: the database: a certificate has expired"),
                Mistake.of(
                                "an expired certificate of the broker",
                                CAPACITY,
                                "RELAIS_KAFKA_BOOTSTRAP",
                                there,
                                "relais.kafka.bootstrap: the broker: a certificate has expired")
                        .and("RELAIS_KAFKA_TRUSTFILE", certificates.trust().toString())
                        .and("RELAIS_KAFKA_IDENTITYFILE", certificates.own().toString()),
                Mistake.of(
                                "an expired certificate of its own",
                                CAPACITY,
                                "RELAIS_KAFKA_IDENTITYFILE",
                                certificates.over().toString(),
                                "relais.kafka.identity-file: a certificate has expired")
                        .and("RELAIS_KAFKA_TRUSTFILE", certificates.trust().toString()));
    }
}
