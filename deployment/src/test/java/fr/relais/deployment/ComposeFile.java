package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docker-compose.yml}, as far as it may say anything: what has no place here makes the reading fail. So nobody
 * can put in {@code privileged}, a device, the host's network, a capability or a secret in the environment's clothes.
 */
record ComposeFile(
        Map<String, Service> services, Map<String, Network> networks, Map<String, Map<String, Object>> volumes) {

    static final String PATH = "docker-compose.yml";

    /** One kind of container. */
    record Service(
            String image,
            @Nullable Build build,
            String user,
            @Nullable List<String> groupAdd,
            @Nullable List<String> entrypoint,
            @Nullable List<String> command,
            @Nullable Map<String, String> environment,
            @Nullable List<String> profiles,
            @Nullable List<String> networks,
            @Nullable String networkMode,
            @Nullable List<String> ports,
            @Nullable List<String> volumes,
            @Nullable List<String> tmpfs,
            @Nullable Map<String, Waiting> dependsOn,
            @Nullable Health healthcheck,
            String restart,
            boolean readOnly,
            List<String> capDrop,
            List<String> securityOpt,
            Map<String, Integer> ulimits,
            int pidsLimit,
            String memLimit,
            @Nullable String stopGracePeriod,
            Logging logging) {

        Service {
            groupAdd = Optional.ofNullable(groupAdd).orElse(List.of());
            entrypoint = Optional.ofNullable(entrypoint).orElse(List.of());
            command = Optional.ofNullable(command).orElse(List.of());
            environment = Optional.ofNullable(environment).orElse(Map.of());
            profiles = Optional.ofNullable(profiles).orElse(List.of());
            networks = Optional.ofNullable(networks).orElse(List.of());
            ports = Optional.ofNullable(ports).orElse(List.of());
            volumes = Optional.ofNullable(volumes).orElse(List.of());
            tmpfs = Optional.ofNullable(tmpfs).orElse(List.of());
            dependsOn = Optional.ofNullable(dependsOn).orElse(Map.of());
        }

        /** Whether it does something and ends. */
        boolean once() {
            return restart.equals("no");
        }

        Stream<Mount> mounts() {
            return volumes.stream().map(Mount::of);
        }
    }

    record Build(String context, String dockerfile, Map<String, String> args) {}

    record Waiting(String condition) {}

    record Health(
            List<String> test,
            String interval,
            String timeout,
            int retries,
            @Nullable String startPeriod) {}

    record Logging(String driver) {}

    record Network(boolean internal) {}

    /** @param readOnly whether the container may not write there */
    record Mount(String from, String to, boolean readOnly) {

        private static Mount of(String text) {
            var parts = text.split(":");
            if (parts.length > 2 && !parts[2].equals("ro")) {
                throw new IllegalStateException("nothing but ro is known here: " + text);
            }
            return new Mount(parts[0], parts[1], parts.length > 2);
        }

        /** Whether it is a volume, and no file of this machine. */
        boolean named() {
            return !from.startsWith(".") && !from.startsWith("/");
        }
    }

    /** As it is in this repository. */
    static ComposeFile read() {
        return of(Repository.read(PATH));
    }

    static ComposeFile of(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var all = new TreeMap<>(Yamls.map(new Yaml(new SafeConstructor(options)).load(text)));
        all.keySet().removeIf(key -> key.startsWith("x-"));
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .convertValue(all, ComposeFile.class);
    }

    Service service(String name) {
        return Optional.ofNullable(services.get(name)).orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
