package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import fr.relais.contracts.Topics;
import fr.relais.platform.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** How events are sent and received, the same in every service. */
@EnableKafka
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(KafkaSettings.class)
public class MessagingConfiguration {

    private static final Duration KEPT = Duration.ofDays(7);

    /** Somebody has to mend the cause first. */
    private static final Duration KEPT_ASIDE = Duration.ofDays(30);

    @Bean
    ProducerFactory<String, byte[]> producerFactory(KafkaSettings settings) {
        var delivery = (int) settings.delivery().toMillis();
        var properties = new HashMap<>(settings.connection());
        properties.putAll(Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // Kafka 4 waits 5 ms by default; a person waits for this event.
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                2_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(5_000, delivery),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                delivery));
        return new DefaultKafkaProducerFactory<>(properties);
    }

    @Bean
    KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    EventSink eventSink(
            ProducerFactory<String, byte[]> producers,
            @Value("${spring.application.name}") String service,
            ObjectProvider<NamedActors> named,
            Spans spans) {
        return new KafkaEventSink(
                producers.createProducer(), service, named.getIfAvailable(() -> NamedActors.ALL), spans);
    }

    @Bean
    HeardRecords heardRecords(Spans spans) {
        return new HeardRecords(spans);
    }

    @Bean
    ConsumerFactory<String, byte[]> consumerFactory(KafkaSettings settings) {
        return new DefaultKafkaConsumerFactory<>(consumerProperties(settings));
    }

    /**
     * Settings for a reader that manages its own position, such as one that rebuilds an index from a compacted topic.
     */
    public static Map<String, Object> consumerProperties(KafkaSettings settings) {
        var properties = new HashMap<>(settings.connection());
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        // A topic that its owner makes after this reader has started is seen within seconds, not minutes.
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3_000);
        return properties;
    }

    /** One record at a time, in order, acknowledged when applied; a poisoned record does not hold up the others. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers, KafkaTemplate<String, byte[]> template) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.getContainerProperties().setAckMode(AckMode.RECORD);
        factory.getContainerProperties().setMissingTopicsFatal(false);
        factory.setCommonErrorHandler(errorHandler(template));
        return factory;
    }

    private static DefaultErrorHandler errorHandler(KafkaTemplate<String, byte[]> template) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                template, (message, failure) -> new TopicPartition(message.topic() + DeadLetters.SUFFIX, -1));
        var handler = new DefaultErrorHandler(deadLetters, limited());
        handler.addNotRetryableExceptions(PoisonRecord.class);
        handler.setBackOffFunction((message, failure) -> Transience.isTransient(failure) ? unlimited() : limited());
        return handler;
    }

    private static BackOff limited() {
        var backOff = new ExponentialBackOff(1_000, 2);
        backOff.setMaxInterval(60_000);
        backOff.setMaxAttempts(10);
        return backOff;
    }

    private static BackOff unlimited() {
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> template,
            TopicsToMake topics,
            @Value("${spring.application.name}") String service) {
        return new DeadLettersEndpoint(new DeadLetters(consumers, template, topics.consumed(), service));
    }

    @Bean
    TopicWatch topicWatch(
            KafkaSettings settings,
            KafkaListenerEndpointRegistry listeners,
            ObjectProvider<WholeTopic<?>> whole,
            TopicsToMake topics,
            @Value("${spring.application.name}") String service,
            MeterRegistry meters) {
        return new TopicWatch(
                () -> new TopicOffsets(settings),
                () -> Readers.of(
                        listeners.getListenerContainers(), whole.stream().toList(), service, topics.consumed()),
                meters);
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaSettings settings) {
        var admin = new KafkaAdmin(settings.connection());
        admin.setFatalIfBrokerNotAvailable(false);
        return admin;
    }

    @Bean
    KafkaAdmin.NewTopics ownTopics(KafkaSettings settings, TopicsToMake topics) {
        var made = new ArrayList<NewTopic>();
        topics.events().forEach(name -> made.add(events(name, settings)));
        topics.states().forEach(name -> made.add(states(name, settings)));
        // Read by all before they are ready: whoever is first makes them, or they would wait for the writer.
        Topics.OF_ACCOUNTS.stream()
                .filter(name -> !topics.states().contains(name))
                .forEach(name -> made.add(states(name, settings)));
        Set.copyOf(topics.consumed()).forEach(name -> made.add(aside(name + DeadLetters.SUFFIX, settings)));
        return new KafkaAdmin.NewTopics(made.toArray(NewTopic[]::new));
    }

    private static NewTopic aside(String name, KafkaSettings settings) {
        return topic(name, settings)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT_ASIDE.toMillis()))
                .build();
    }

    private static NewTopic events(String name, KafkaSettings settings) {
        return topic(name, settings)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }

    private static NewTopic states(String name, KafkaSettings settings) {
        return topic(name, settings).compact().build();
    }

    private static TopicBuilder topic(String name, KafkaSettings settings) {
        return TopicBuilder.name(name)
                .partitions(settings.partitions())
                .replicas(settings.replication())
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSync()))
                .config(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
    }
}
