package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.relais.platform.start.CannotStart;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * The topics of Relais that this service may see, as they are: whoever made them, and whatever the settings say of
 * those that are still to be made. What is acknowledged in one of them is not on one machine alone.
 *
 * @param leastReplicas on how many machines each partition is
 * @param leastInSync on how many of them before it is acknowledged
 */
record TopicsAtStart(int leastReplicas, int leastInSync) {

    private static final String OURS = "relais.";

    /** @throws CannotStart for the first topic that is not kept so, or of which that is not said */
    void look(Admin admin, Duration atMost) throws ExecutionException, InterruptedException, TimeoutException {
        var names = get(admin.listTopics().names(), atMost).stream()
                .filter(name -> name.startsWith(OURS))
                .sorted()
                .toList();
        var topics = get(admin.describeTopics(names).allTopicNames(), atMost);
        new TreeMap<>(topics).values().forEach(this::requireReplicas);
        settings(admin, names, atMost).entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().name()))
                .forEach(one -> requireInSync(one.getKey().name(), one.getValue()));
    }

    private static Map<ConfigResource, Config> settings(Admin admin, Collection<String> names, Duration atMost)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<ConfigResource> asked = names.stream().map(TopicsAtStart::topic).toList();
        try {
            return get(admin.describeConfigs(asked).all(), atMost);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AuthorizationException) {
                throw new CannotStart("production needs an account of the broker that may describe the settings of its"
                        + " topics (DescribeConfigs)");
            }
            throw failure;
        }
    }

    private static ConfigResource topic(String name) {
        return new ConfigResource(Type.TOPIC, name);
    }

    private static <T> T get(KafkaFuture<T> answer, Duration atMost)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void requireReplicas(TopicDescription topic) {
        if (topic.partitions().stream().anyMatch(one -> one.replicas().size() < leastReplicas)) {
            throw new CannotStart("production needs " + topic.name() + " to have at least " + leastReplicas
                    + " replicas: it was made with fewer");
        }
    }

    private void requireInSync(String name, Config settings) {
        var least = settings.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value();
        if (Integer.parseInt(least) < leastInSync) {
            throw new CannotStart("production needs " + TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG + " of at least "
                    + leastInSync + " for " + name);
        }
    }
}
