package fr.relais.sandbox.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * What a service reads before it is ready and only another service makes. Whoever starts a service alone makes these,
 * or it would never be ready.
 */
public final class TopicsOfOthers {

    /** Placement knows no country before it has read what capacity announces. */
    static final List<String> STATES = List.of("relais.capacity.availability.v1");

    private static final long PATIENCE_SECONDS = 30;

    private TopicsOfOthers() {}

    /** Makes those that are not there, empty and compacted, as their owner makes them. */
    public static void make(Ports ports) {
        make("127.0.0.1:" + ports.broker());
    }

    static void make(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (var name : STATES) {
                make(admin, name);
            }
        }
    }

    private static void make(Admin admin, String name) {
        var topic = new NewTopic(name, Optional.empty(), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        } catch (ExecutionException | TimeoutException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new CannotStart("the broker does not make " + name);
            }
        }
    }
}
