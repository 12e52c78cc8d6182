package fr.relais.sandbox.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is done wrong when a service is set up, and what the service says of it. */
final class Mistakes {

    private static final String NAMES_AND_VALUES = """
            a mistyped variable | CAPACITY | RELAIS_KAFKA_BOOTSTRP={secret} | RELAIS_KAFKA_BOOTSTRP is no setting of this service; RELAIS_KAFKA_BOOTSTRAP is
            a mistyped profile | GATEWAY | SPRING_PROFILE_ACTIVE=production | SPRING_PROFILE_ACTIVE is no setting of this service; SPRING_PROFILES_ACTIVE is
            another service's secret | GATEWAY | RELAIS_MASTER_KEY_FILE={secret} | RELAIS_MASTER_KEY_FILE is no setting of this service
            a missing address | GATEWAY | RELAIS_CAPACITY_URL= | relais.capacity.url is required
            a text for a number | CAPACITY | RELAIS_KAFKA_REPLICATION={secret} | relais.kafka.replication cannot be read as what it is for
            two connection strings | NOTIFICATION | RELAIS_MONGODB_URI_FILE={unreadable} | one of relais.mongodb.uri and relais.mongodb.uri-file is required, and only one
            no connection string | CAPACITY | RELAIS_MONGODB_URI=mongo://relais:{secret}@localhost | relais.mongodb.uri is no connection string of MongoDB
            a port that is taken | GATEWAY | SERVER_PORT={taken} | server.port is {taken}, where this service cannot listen
            a taken port of operators | CAPACITY | MANAGEMENT_SERVER_PORT={taken} MANAGEMENT_SERVER_ADDRESS=127.0.0.1 | management.server.port is {taken}, where this service cannot listen
            a sandbox in production | GATEWAY | SPRING_PROFILES_ACTIVE=production SPRING_PROFILES_INCLUDE=sandbox | production needs spring.profiles.active without sandbox
            """;

    private static final String FILES = """
            a missing secret | CAPACITY | RELAIS_AUDIT_KEY_FILE=/run/secrets/{secret} | relais.audit.key-file names no file that can be read
            a missing secret | GATEWAY | RELAIS_CONSOLE_SECRETFILE=/run/{secret} RELAIS_CONSOLE_CLIENT=console RELAIS_CONSOLE_ADDRESS=https://relais.example | relais.console.secret-file names no file that can be read
            a file without a connection string | CAPACITY | RELAIS_MONGODB_URI= RELAIS_MONGODB_URIFILE={unreadable} | relais.mongodb.uri-file is no connection string of MongoDB
            a master key that is none | PLACEMENT | RELAIS_MASTER_KEY_FILE={unreadable} | relais.master.key-file does not hold a usable keyset
            a client key that is none | PLACEMENT | RELAIS_CLIENT_KEY_FILE={unreadable} RELAIS_CLIENT_SECRET_FILE= | relais.client.key-file is no private key
            a statistics key that is none | NOTIFICATION | RELAIS_STATISTICS_KEY_FILE={unreadable} | relais.statistics.key-file does not hold a usable keyset
            an audit key that is none | NOTIFICATION | RELAIS_AUDIT_KEY_FILE={unreadable} | relais.audit.key-file does not hold an Ed25519 private key
            an expired certificate of its own | CAPACITY | RELAIS_KAFKA_IDENTITYFILE={over} RELAIS_KAFKA_TRUSTFILE={trust} | relais.kafka.identity-file: a certificate has expired
            """;

    private static final String OTHERS = """
            an unreachable broker | CAPACITY | RELAIS_KAFKA_BOOTSTRAP=127.0.0.1:{silent} | relais.kafka.bootstrap: the broker: no answer within 15 s
            an unreachable database | CAPACITY | RELAIS_MONGODB_URI=mongodb://relais:{secret}@127.0.0.1:{silent} | relais.mongodb.uri: the database: no answer within 15 s
            unreachable statistics | NOTIFICATION | RELAIS_STATISTICS_STORE_URI=mongodb://relais:{secret}@127.0.0.1:{silent} | relais.statistics.store.uri: the database: no answer within 15 s
            an unreachable issuer | GATEWAY | RELAIS_IDENTITY_ISSUER=http://127.0.0.1:{silent} | relais.identity.issuer: the identity provider: no answer within 15 s
            unreachable keys | CAPACITY | RELAIS_IDENTITY_KEYS=http://127.0.0.1:{silent} | relais.identity.keys: the keys of the identity provider: no answer within 15 s
            another issuer | GATEWAY | RELAIS_IDENTITY_ISSUER={otherwise} | relais.identity.issuer: the provider there names itself otherwise
            keys of another issuer | CAPACITY | RELAIS_IDENTITY_ISSUER=https://another.example RELAIS_IDENTITY_KEYS={issuer}/oauth2/jwks RELAIS_IDENTITY_METADATA={issuer}/.well-known/openid-configuration | relais.identity.issuer: the provider there names itself otherwise
            an address without keys | CAPACITY | RELAIS_IDENTITY_KEYS={issuer}/.well-known/openid-configuration | relais.identity.keys: no key is published there that can be believed
            an address of nothing | GATEWAY | RELAIS_IDENTITY_ISSUER={issuer}/realms/none | relais.identity.issuer: no identity provider answers there
            an expired certificate of the issuer | GATEWAY | RELAIS_IDENTITY_ISSUER=https://127.0.0.1:{expired} | relais.identity.issuer: the identity provider: a certificate has expired
            an expired certificate of the database | CAPACITY | RELAIS_MONGODB_URI=mongodb://relais:{secret}@127.0.0.1:{expired}/?tls=true | relais.mongodb.uri: the database: a certificate has expired
            an expired certificate of the broker | CAPACITY | RELAIS_KAFKA_BOOTSTRAP=127.0.0.1:{expired} RELAIS_KAFKA_TRUSTFILE={trust} RELAIS_KAFKA_IDENTITYFILE={own} | relais.kafka.bootstrap: the broker: a certificate has expired
            """;

    /** Each is set up for production as it must be, but for the one thing. */
    private static final String IN_PRODUCTION = """
            an open secret in production | CAPACITY | {production} RELAIS_AUDIT_KEY_FILE={unreadable} | production needs relais.audit.key-file to name a file that is closed to others
            an issuer without TLS | GATEWAY | SPRING_PROFILES_ACTIVE=production RELAIS_IDENTITY_ISSUER=http://{secret}.example | production needs https for relais.identity.issuer
            an embedded database in production | CAPACITY | {production} | production needs TLS with its checks, and credentials, in relais.mongodb.uri
            a weak write concern | PLACEMENT | {production} RELAIS_MONGODB_URI=mongodb://relais:{secret}@db/?tls=true&w=1 | production needs writes by a majority and journaled in relais.mongodb.uri
            a broker that knows nobody | CAPACITY | {production} RELAIS_MONGODB_URI=mongodb://relais:{secret}@db/?tls=true | production needs relais.kafka.trust-file and relais.kafka.identity-file
            too few in sync | CAPACITY | {production} RELAIS_MONGODB_URI=mongodb://relais:{secret}@db/?tls=true RELAIS_KAFKA_TRUSTFILE={trust} RELAIS_KAFKA_IDENTITYFILE={own} RELAIS_KAFKA_REPLICATION=3 RELAIS_KAFKA_MININSYNC=1 | production needs relais.kafka.min-in-sync of at least 2
            """.replace(
            "{production}", "SPRING_PROFILES_ACTIVE=production RELAIS_IDENTITY_ISSUER=https://identity.example");

    private Mistakes() {}

    /** @param around what stands for the words in braces */
    static List<Mistake> all(Map<String, String> around) {
        return (NAMES_AND_VALUES + FILES + OTHERS + IN_PRODUCTION)
                .lines()
                .map(row -> filled(row, around).split(" \\| "))
                .map(cells -> new Mistake(cells[0], Service.valueOf(cells[1]), changes(cells[2]), cells[3]))
                .toList();
    }

    private static String filled(String row, Map<String, String> around) {
        var filled = row;
        for (var word : around.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    private static Map<String, String> changes(String cell) {
        return Arrays.stream(cell.split(" "))
                .map(change -> change.split("=", 2))
                .collect(Collectors.toMap(change -> change[0], change -> change[1]));
    }
}
