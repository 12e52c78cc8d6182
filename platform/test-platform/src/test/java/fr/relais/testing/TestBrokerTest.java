package fr.relais.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestBrokerTest {

    @Test
    void createsTopicsAndDoesNotMindThatTheyExist() throws Exception {
        var topic = TestBroker.freshTopic();
        TestBroker.createTopics(topic, topic + "-other");

        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            assertThat(names(admin)).contains(topic, topic + "-other");
        }
    }

    @Test
    void createsACompactedTopic() throws Exception {
        var topic = TestBroker.freshTopic() + "-state";
        TestBroker.createCompactedTopic(topic);

        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get(20, TimeUnit.SECONDS);
            assertThat(settings.get(resource).get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    private static Set<String> names(Admin admin) throws Exception {
        return admin.listTopics().names().get(20, TimeUnit.SECONDS);
    }
}
