package fr.relais.platform.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import fr.relais.embedded.EmbeddedBroker;
import fr.relais.platform.start.CannotStart;
import fr.relais.platform.start.StartsOfTests;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Topics that are there already and would lose what is acknowledged keep a service of production from starting. */
class TopicsAtStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOPIC = "relais.capacity.events.v1";

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void forget() throws Exception {
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        awaitTopics(Set.of());
    }

    /** The broker hears of what its controller has done a moment later. */
    private static void awaitTopics(Set<String> names) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!admin.listTopics().names().get().equals(names)) {
            assertThat(System.nanoTime()).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void make(String name, String minInSync) throws Exception {
        var topic = new NewTopic(name, 2, (short) 1).configs(Map.of("min.insync.replicas", minInSync));
        admin.createTopics(List.of(topic)).all().get();
        awaitTopics(Set.of(name));
    }

    private static void look(int leastReplicas, int leastInSync) throws Exception {
        new TopicsAtStart(leastReplicas, leastInSync).look(admin, PATIENCE);
    }

    @Test
    void areRefusedOnOneMachine() throws Exception {
        make(TOPIC, "2");

        assertThatThrownBy(() -> look(3, 2))
                .isInstanceOf(CannotStart.class)
                .hasMessage("production needs " + TOPIC + " to have at least 3 replicas: it was made with fewer");
    }

    @Test
    void areRefusedWhenOneMachineIsEnoughToAcknowledge() throws Exception {
        make(TOPIC, "1");

        assertThatThrownBy(() -> look(1, 2))
                .isInstanceOf(CannotStart.class)
                .hasMessage("production needs min.insync.replicas of at least 2 for " + TOPIC);
    }

    @Test
    void areTakenWhenTheyAreSafeAndWhenThereAreNone() throws Exception {
        assertThatNoException().isThrownBy(() -> look(3, 2));
        make(TOPIC, "2");

        assertThatNoException().isThrownBy(() -> look(1, 2));
    }

    @Test
    void areNotLookedAtWhenTheyAreSomebodyElses() throws Exception {
        make("another.topic", "1");

        assertThatNoException().isThrownBy(() -> look(3, 2));
    }

    @Test
    void areLookedAtWhereAServiceOfProductionStarts() throws Exception {
        make(TOPIC, "1");

        assertThatThrownBy(() -> start("production"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(TOPIC + " to have at least 3 replicas");
        assertThatNoException().isThrownBy(() -> start("benchmark"));
    }

    private static void start(String profile) {
        new BrokerCheck()
                .surroundings(StartsOfTests.with(
                        profile,
                        Map.of("relais.kafka.bootstrap", broker.bootstrapServers(), "relais.start.patience", "20s")));
    }
}
