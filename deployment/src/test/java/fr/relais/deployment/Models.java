package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

/**
 * The type of each object that is in use here. An object of another type, a field that its type does not have, or a
 * value that does not fit is refused: a cluster would take a mistyped field for one that is not there.
 */
final class Models {

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    Map.entry("v1", List.of(Namespace.class, Service.class, ServiceAccount.class, ConfigMap.class)),
                    Map.entry("apps/v1", List.of(Deployment.class, StatefulSet.class, DaemonSet.class)),
                    Map.entry("policy/v1", List.of(PodDisruptionBudget.class)),
                    Map.entry("autoscaling/v2", List.of(HorizontalPodAutoscaler.class)),
                    Map.entry("networking.k8s.io/v1", List.of(Ingress.class, NetworkPolicy.class)),
                    Map.entry("rbac.authorization.k8s.io/v1", List.of(Role.class, RoleBinding.class)),
                    Map.entry(
                            "kafka.strimzi.io/v1",
                            List.of(Kafka.class, KafkaNodePool.class, KafkaTopic.class, KafkaUser.class)),
                    Map.entry(
                            "cert-manager.io/v1",
                            List.of(ForeignModels.Certificate.class, ForeignModels.ClusterIssuer.class)),
                    Map.entry(
                            "security.istio.io/v1",
                            List.of(ForeignModels.PeerAuthentication.class, ForeignModels.AuthorizationPolicy.class)),
                    Map.entry("traefik.io/v1alpha1", List.of(ForeignModels.TLSOption.class)),
                    Map.entry(
                            "external-secrets.io/v1",
                            List.of(ForeignModels.ExternalSecret.class, ForeignModels.SecretStore.class)),
                    Map.entry(
                            "monitoring.coreos.com/v1",
                            List.of(ForeignModels.PrometheusRule.class, ForeignModels.PodMonitor.class)))
            .flatMap(group ->
                    group.getValue().stream().map(type -> Map.entry(group.getKey() + "/" + type.getSimpleName(), type)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The models keep what they do not know in a map of its own; without that map they refuse it. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private Models() {}

    /** The object in its type. */
    static Object typed(Map<String, Object> object) {
        var type = TYPES.get(object.get("apiVersion") + "/" + object.get("kind"));
        if (type == null) {
            throw new IllegalStateException(
                    "no type is known for " + object.get("apiVersion") + " " + object.get("kind"));
        }
        return STRICT.convertValue(object, type);
    }
}
