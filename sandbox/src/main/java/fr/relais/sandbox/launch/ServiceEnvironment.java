package fr.relais.sandbox.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.identity.IdentityProvider;

/** The environment of one service: what the runbook lists, and nothing that happens to be set around the sandbox. */
final class ServiceEnvironment {

    private static final List<String> OURS = List.of("RELAIS_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_");

    /** Whoever tries everything out has one name for each part, looks often, and for much that is not there. */
    private static final Map<String, String> ENOUGH_FOR_A_TRIAL = Map.of(
            "RELAIS_CURIOSITY_MISSES", "10000",
            "RELAIS_CURIOSITY_READS", "1000000",
            "RELAIS_CURIOSITY_READSTOGETHER", "1000000");

    /** Of those that are given to nobody, so that films and trials may show them. */
    private static final String NOBODYS_TELEPHONE = "01 99 00 48 15";

    /** A small machine that starts everything together is slow to answer. */
    private static final String ALL_START_AT_ONCE = "3m";

    private final SandboxSettings settings;
    private final Optional<? extends ForeignIdentity> foreign;

    ServiceEnvironment(SandboxSettings settings, Optional<? extends ForeignIdentity> foreign) {
        this.settings = settings;
        this.foreign = foreign;
    }

    /** Everything the service's process is started with. */
    Map<String, String> of(Service service) {
        var environment = inherited();
        environment.put("SPRING_PROFILES_ACTIVE", "sandbox");
        environment.put("RELAIS_START_PATIENCE", ALL_START_AT_ONCE);
        environment.put("RELAIS_CLOCK_FILE", settings.home().clock().toString());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(service.port(settings.ports())));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(service.operatorsPort(settings.ports())));
        environment.put(
                "RELAIS_IDENTITY_ISSUER",
                IdentityProvider.issuer(settings.ports().identity()).toString());
        if (service == Service.GATEWAY) {
            environment.putAll(routes());
        } else {
            environment.putAll(resources());
            environment.putAll(ENOUGH_FOR_A_TRIAL);
        }
        if (Keys.REGISTERED.contains(service.module())) {
            environment.put(
                    "RELAIS_AUDIT_KEY_FILE",
                    settings.home().auditKey(service.module()).toString());
        }
        if (Keys.SERVICE_CLIENTS.contains(service.module())) {
            environment.putAll(identity(service.module()));
        }
        if (service == Service.PLACEMENT) {
            environment.putAll(placement());
        }
        if (service == Service.NOTIFICATION) {
            environment.putAll(statistics());
        }
        foreign.ifPresent(provider -> provider.tell(service, environment));
        return environment;
    }

    private static Map<String, String> inherited() {
        var inherited = new HashMap<>(System.getenv());
        inherited.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        return inherited;
    }

    private Map<String, String> routes() {
        var ports = settings.ports();
        return Map.of(
                "RELAIS_CAPACITY_URL", Ports.address(ports.capacity()).toString(),
                "RELAIS_PLACEMENT_URL", Ports.address(ports.placement()).toString(),
                "RELAIS_NOTIFICATION_URL", Ports.address(ports.notification()).toString(),
                "RELAIS_IDENTITY_URL", Ports.address(ports.identity()).toString(),
                "RELAIS_CONSOLE_CLIENT", Keys.CONSOLE_CLIENT,
                "RELAIS_CONSOLE_SECRETFILE",
                        settings.home().clientSecret(Keys.CONSOLE_CLIENT).toString(),
                "RELAIS_CONSOLE_ADDRESS", Ports.address(ports.gateway()).toString(),
                "RELAIS_CONSOLE_TELEPHONE", NOBODYS_TELEPHONE);
    }

    private Map<String, String> resources() {
        Home home = settings.home();
        return Map.of(
                "RELAIS_MONGODB_URI",
                settings.databaseUri(),
                "RELAIS_KAFKA_BOOTSTRAP",
                "127.0.0.1:" + settings.ports().broker(),
                "RELAIS_KAFKA_REPLICATION",
                "1",
                "RELAIS_KAFKA_MININSYNC",
                "1",
                "RELAIS_KAFKA_PARTITIONS",
                "4",
                "RELAIS_SERVER_KEY_FILE",
                home.serverKey().toString());
    }

    private Map<String, String> identity(String client) {
        return Map.of(
                "RELAIS_CLIENT_ID",
                client,
                "RELAIS_CLIENT_SECRET_FILE",
                settings.home().clientSecret(client).toString());
    }

    /**
     * The embedded server knows no users: that nobody else opens this database is a matter of production. Quarters are
     * counted soon after they were told, as nobody tries anything out for an hour.
     */
    private Map<String, String> statistics() {
        return Map.of(
                "RELAIS_STATISTICS_STORE_URI",
                settings.databaseUri(),
                "RELAIS_STATISTICS_KEY_FILE",
                settings.home().statisticsKey().toString(),
                "RELAIS_CONTACTS_KEY_FILE",
                settings.home().contactKey().toString(),
                "RELAIS_STATISTICS_FREEZEEVERY",
                "15s");
    }

    /**
     * Whoever tries everything out has one name for each part, and needs more than a day's quota of it; and nobody is
     * hidden here from whom a place could be told too closely.
     */
    private Map<String, String> placement() {
        return Map.of(
                "RELAIS_QUOTAS_PERSON",
                "10000",
                "RELAIS_QUOTAS_ORGANISATION",
                "10000",
                "RELAIS_QUOTAS_OPEN",
                "10000",
                "RELAIS_QUOTAS_OPENAPERSON",
                "10000",
                "RELAIS_QUOTAS_NARROWWAITS",
                "false",
                "RELAIS_MASTER_KEY_FILE",
                settings.home().masterKey().toString(),
                "RELAIS_CAPACITY_URL",
                Ports.address(settings.ports().capacity()).toString());
    }
}
