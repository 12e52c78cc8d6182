package fr.relais.platform.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.contracts.Topics;
import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import fr.relais.platform.meters.LabelValues;

/** What every service exports of the platform under it. The names of its collections and topics are its own. */
public final class PlatformMeters {

    private static final List<ExportedMeter> ALIKE = Stream.of(
                    "relais.register.waiting",
                    "relais.register.dropped",
                    "relais.requests.inside",
                    "relais.requests.refused",
                    "relais.curiosity.alarms",
                    "relais.curiosity.spent")
            .map(ExportedMeter::of)
            .toList();

    private PlatformMeters() {}

    /**
     * The meters of a service.
     *
     * @param collections those that tell what happened in them
     * @param listened topics that the replicas of the service read together
     * @param followed topics of states that each replica reads as a whole, beside those of accounts
     */
    public static ExportedMeters of(List<String> collections, List<String> listened, List<String> followed) {
        var whole =
                Stream.concat(Topics.OF_ACCOUNTS.stream(), followed.stream()).toList();
        var all = Stream.concat(whole.stream(), listened.stream()).toList();
        var meters = new ArrayList<>(ALIKE);
        meters.add(ExportedMeter.of("relais.outbox.waiting").with("collection", LabelValues.oneOf(collections)));
        meters.add(ExportedMeter.of("relais.outbox.oldest").with("collection", LabelValues.oneOf(collections)));
        meters.add(ExportedMeter.of("relais.consumer.lag").with("topic", LabelValues.oneOf(all)));
        meters.add(ExportedMeter.of("relais.topic.unreadable").with("topic", LabelValues.oneOf(whole)));
        if (!listened.isEmpty()) {
            meters.add(ExportedMeter.of("relais.deadletters.waiting").with("topic", LabelValues.oneOf(listened)));
        }
        return new ExportedMeters(meters);
    }
}
