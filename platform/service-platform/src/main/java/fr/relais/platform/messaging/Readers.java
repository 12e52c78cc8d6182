package fr.relais.platform.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Who reads what in this service.
 *
 * @param groups topics by the group that reads them
 * @param whole those who read a whole topic, in no group
 * @param replay the group that sends dead letters again
 * @param consumed topics of which records may lie aside
 */
record Readers(Map<String, Set<String>> groups, List<WholeTopic<?>> whole, String replay, List<String> consumed) {

    static Readers of(
            Collection<MessageListenerContainer> listeners,
            List<WholeTopic<?>> whole,
            String service,
            List<String> consumed) {
        var groups = new HashMap<String, Set<String>>();
        for (var listener : listeners) {
            var topics =
                    Objects.requireNonNull(listener.getContainerProperties().getTopics());
            groups.computeIfAbsent(Objects.requireNonNull(listener.getGroupId()), group -> new HashSet<>())
                    .addAll(List.of(topics));
        }
        return new Readers(groups, whole, DeadLetters.replayOf(service), List.copyOf(Set.copyOf(consumed)));
    }

    /** Every topic that somebody reads. */
    Set<String> topics() {
        var topics = new TreeSet<String>();
        groups.values().forEach(topics::addAll);
        whole.forEach(reader -> topics.add(reader.topic()));
        return topics;
    }
}
