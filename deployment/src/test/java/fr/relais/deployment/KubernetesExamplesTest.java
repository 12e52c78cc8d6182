package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.deployment.ForeignModels.ExternalSecret;
import fr.relais.deployment.ForeignModels.SecretStore;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker and the secrets that the production overlay waits for. */
class KubernetesExamplesTest {

    private static final String ASIDE = ".dlt";

    /** What a service looks up of a topic before it begins: whether it is kept safely. */
    private static final List<String> LOOKED_AT = List.of("DESCRIBE", "DESCRIBECONFIGS");

    @SuppressWarnings("unused")
    private static final List<String> STORING = Connection.STORING;

    /**
     * What the document says of a service is what its code does; else the rights below would be those of a document.
     */
    @ParameterizedTest
    @FieldSource("STORING")
    void theDocumentNamesEveryTopicThatAServiceTouches(String service) throws IOException {
        var named =
                new TreeSet<String>(Set.of("PLACEMENT_REVOCATIONS", "PLACEMENT_CONFIRMATIONS", "PLATFORM_ACCOUNTS"));
        try (var files = Files.walk(Repository.path(service + "/src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Pattern.compile("\\bTopics\\.([A-Z_]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(topic -> named.add(topic.group(1)));
            }
        }

        assertThat(AsyncApi.uses().stream()
                        .filter(use -> use.service().equals(service))
                        .map(use -> AsyncApi.constant(use.topic())))
                .containsOnlyElementsOf(named)
                .containsAll(named);
    }

    @Test
    void everyTopicIsMadeAndBesideItTheOneForWhatItsReaderCannotApply() {
        var aside =
                AsyncApi.uses().stream().filter(use -> !use.groups().isEmpty()).map(use -> use.topic() + ASIDE);

        assertThat(Manifests.KAFKA.all(KafkaTopic.class))
                .extracting(topic -> topic.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(AsyncApi.topics().stream().map(AsyncApi.Topic::name), aside)
                                .toList());
    }

    @Test
    void aRecordIsKeptByThreeAndAcknowledgedByTwo() {
        assertThat(Manifests.KAFKA.all(KafkaTopic.class)).allSatisfy(topic -> {
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            assertThat(topic.getSpec().getPartitions()).isEqualTo(12);
            assertThat(topic.getSpec().getConfig())
                    .containsEntry("min.insync.replicas", 2)
                    .containsEntry("unclean.leader.election.enable", false);
        });
        assertThat(Manifests.KAFKA.all(KafkaNodePool.class))
                .singleElement()
                .satisfies(pool -> assertThat(pool.getSpec().getReplicas()).isEqualTo(3));
    }

    @Test
    void stateIsKeptForGoodAndEventsForSevenDays() {
        var compacted = AsyncApi.topics().stream()
                .filter(AsyncApi.Topic::compacted)
                .map(AsyncApi.Topic::name)
                .collect(Collectors.toSet());

        assertThat(compacted).hasSize(5);
        assertThat(Manifests.KAFKA.all(KafkaTopic.class)).allSatisfy(topic -> {
            var name = topic.getMetadata().getName();
            var settings = topic.getSpec().getConfig();
            if (compacted.contains(name)) {
                assertThat(settings).containsEntry("cleanup.policy", "compact").doesNotContainKey("retention.ms");
            } else {
                assertThat(settings)
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", days(name.endsWith(ASIDE) ? 30 : 7));
            }
        });
    }

    private static Object days(int days) {
        var milliseconds = days * 86_400_000L;
        return milliseconds > Integer.MAX_VALUE ? (Object) milliseconds : (Object) (int) milliseconds;
    }

    /** Rights by service and topic: those that follow from the document, no more and no fewer. */
    @ParameterizedTest
    @FieldSource("STORING")
    void aServiceMayWhatTheDocumentSaysAndNothingElse(String service) {
        var expected = new HashMap<String, Set<String>>();
        AsyncApi.uses().stream().filter(use -> use.service().equals(service)).forEach(use -> {
            var topic = expected.computeIfAbsent("topic " + use.topic(), key -> new TreeSet<>());
            topic.addAll(LOOKED_AT);
            topic.add(use.writes() ? "WRITE" : "READ");
            if (!use.groups().isEmpty()) {
                topic.add("WRITE");
                var aside = new TreeSet<>(LOOKED_AT);
                aside.addAll(List.of("READ", "WRITE"));
                expected.put("topic " + use.topic() + ASIDE, aside);
                expected.put("group " + service + ".replay", Set.of("READ"));
                use.groups().forEach(group -> expected.put("group " + group, Set.of("READ")));
            }
        });

        var user = Manifests.KAFKA.all(KafkaUser.class).stream()
                .filter(each -> each.getMetadata().getName().equals(service))
                .findFirst()
                .orElseThrow();
        assertThat(user.getSpec().getAuthentication().getType()).isEqualTo("tls");
        assertThat(rights(user)).isEqualTo(expected);
    }

    private static Map<String, Set<String>> rights(KafkaUser user) {
        var rules = ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
        assertThat(rules).extracting(rule -> rule.getType().name()).containsOnly("ALLOW");
        return rules.stream()
                .collect(Collectors.toMap(
                        rule -> rule.getResource().getType() + " " + name(rule),
                        rule -> rule.getOperations().stream().map(Enum::name).collect(Collectors.toSet())));
    }

    private static String name(AclRule rule) {
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            assertThat(topic.getPatternType()).isEqualTo(AclResourcePatternType.LITERAL);
            return topic.getName();
        }
        var group = (AclRuleGroupResource) rule.getResource();
        assertThat(group.getPatternType()).isEqualTo(AclResourcePatternType.LITERAL);
        return group.getName();
    }

    @Test
    void nobodyConnectsToTheBrokerWithoutACertificate() {
        assertThat(Manifests.KAFKA.all(KafkaUser.class))
                .extracting(user -> user.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Connection.STORING);
        assertThat(Manifests.KAFKA.all(Kafka.class)).singleElement().satisfies(kafka -> {
            var broker = kafka.getSpec().getKafka();
            assertThat(broker.getListeners()).singleElement().satisfies(listener -> {
                assertThat(listener.isTls()).isTrue();
                assertThat(listener.getAuth().getType()).isEqualTo("tls");
                assertThat(listener.getNetworkPolicyPeers()).hasSize(1);
                assertThat(Manifests.PRODUCTION.configMap("with-broker").get("RELAIS_KAFKA_BOOTSTRAP"))
                        .isEqualTo(kafka.getMetadata().getName() + "-kafka-bootstrap."
                                + kafka.getMetadata().getNamespace() + ":" + listener.getPort());
            });
            assertThat(broker.getAuthorization().getType()).isEqualTo("simple");
            assertThat(broker.getConfig())
                    .containsEntry("auto.create.topics.enable", false)
                    .containsEntry("min.insync.replicas", 2)
                    .containsEntry("unclean.leader.election.enable", false);
        });
    }

    @Test
    void everyFileThatAServiceReadsComesFromTheVaultOrFromWhoMakesCertificates() {
        var secrets = Manifests.SECRETS.all(ExternalSecret.class).stream()
                .collect(Collectors.toMap(secret -> secret.spec().target().name(), secret -> secret));

        assertThat(secrets).containsOnlyKeys(Connection.SERVICES);
        KubernetesSettingsTest.files(Manifests.PRODUCTION).forEach((service, files) -> {
            var secret = secrets.get(service).spec();
            var held = new TreeSet<String>();
            secret.data().forEach(data -> held.add(data.secretKey()));
            if (secret.target().template() != null) {
                held.addAll(secret.target().template().data().keySet());
            }
            assertThat(held).as(service).containsAll(files);
            held.removeAll(files);
            held.removeAll(Set.of("user.key", "user.crt"));
            assertThat(held).as("what nobody reads of " + service).isEmpty();
        });
    }

    @Test
    void noSecretOfOneServiceIsGivenToAnother() {
        assertThat(Manifests.SECRETS.all(ExternalSecret.class))
                .allSatisfy(secret -> assertThat(secret.spec().data())
                        .allSatisfy(data -> assertThat(data.remoteRef().key())
                                .isIn(
                                        "relais/" + secret.metadata().getName(),
                                        secret.metadata().getName(),
                                        "relais-cluster-ca-cert")));
    }

    @Test
    void whoeverReadsCertificatesReadsNothingElse() {
        assertThat(Manifests.SECRETS.all(SecretStore.class)).hasSize(1);
        assertThat(Manifests.SECRETS.all(Role.class))
                .singleElement()
                .satisfies(role -> assertThat(role.getRules()).singleElement().satisfies(rule -> {
                    assertThat(rule.getVerbs()).containsExactly("get");
                    assertThat(rule.getResources()).containsExactly("secrets");
                    assertThat(rule.getResourceNames())
                            .containsExactlyInAnyOrderElementsOf(
                                    Stream.concat(Connection.STORING.stream(), Stream.of("relais-cluster-ca-cert"))
                                            .toList());
                }));
    }
}
