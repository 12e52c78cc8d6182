package fr.relais.deployment;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.jspecify.annotations.Nullable;

/** Everything that one folder of {@code k8s} makes of a cluster. */
final class Manifests {

    static final Path FOLDER = Repository.path("k8s");

    static final Manifests PRODUCTION = of("overlays/production");
    static final Manifests DEMO = of("overlays/demo");
    static final Manifests KAFKA = of("examples/kafka");
    static final Manifests SECRETS = of("examples/secrets");
    static final Manifests CERTIFICATES = of("examples/certificates");
    static final Manifests MONITORING = of("examples/monitoring");
    static final Manifests LOGS = of("examples/logs");

    static final List<Manifests> OVERLAYS = List.of(PRODUCTION, DEMO);
    static final List<Manifests> ALL = List.of(PRODUCTION, DEMO, KAFKA, SECRETS, CERTIFICATES, MONITORING, LOGS);

    private final String name;
    private final Set<Path> files = new HashSet<>();
    private final List<Map<String, Object>> objects;

    private Manifests(String name) {
        this.name = name;
        this.objects = Kustomization.build(FOLDER.resolve(name), files);
    }

    private static Manifests of(String name) {
        return new Manifests(name);
    }

    /** As they are written. */
    List<Map<String, Object>> objects() {
        return objects;
    }

    /** What was read for it, from wherever. */
    Set<Path> files() {
        return files;
    }

    /** The objects of one type; fails when one of them is not what its type allows. */
    <T> List<T> all(Class<T> type) {
        return objects.stream()
                .map(Models::typed)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Whatever runs pods. */
    List<Workload> workloads() {
        var deployments = all(Deployment.class).stream()
                .map(each -> new Workload(
                        each.getMetadata().getName(),
                        each.getSpec().getTemplate(),
                        each.getSpec().getSelector(),
                        each));
        var sets = all(StatefulSet.class).stream()
                .map(each -> new Workload(
                        each.getMetadata().getName(),
                        each.getSpec().getTemplate(),
                        each.getSpec().getSelector(),
                        null));
        return Stream.concat(deployments, sets).toList();
    }

    /** What a generated map holds, by the name that it was generated under. */
    Map<String, String> configMap(String generatedAs) {
        var found = all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().matches(generatedAs + "(-[a-z0-9]{10})?"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " maps are called " + generatedAs);
        }
        return found.get(0).getData();
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Something that runs pods.
     *
     * @param deployment absent where it is none
     */
    record Workload(
            String name,
            PodTemplateSpec pod,
            LabelSelector selector,
            @Nullable Deployment deployment) {

        @Override
        public String toString() {
            return name;
        }
    }
}
