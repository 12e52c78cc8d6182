package fr.relais.platform.meters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/**
 * Keeps back every meter, label and value that is on no list: a library of tomorrow, or a hurried hand, may put
 * anything on a label, and whoever reads metrics is asked for no token.
 */
final class OnlyExported implements MeterFilter {

    private final Map<String, ExportedMeter> known;

    /** A meter that is on two lists is a mistake. */
    OnlyExported(Collection<ExportedMeters> lists) {
        known = lists.stream()
                .flatMap(list -> list.all().stream())
                .collect(Collectors.toUnmodifiableMap(ExportedMeter::name, meter -> meter));
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return known.containsKey(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        var meter = known.get(id.getName());
        return meter == null ? id : id.replaceTags(kept(id, meter));
    }

    private static List<Tag> kept(Meter.Id id, ExportedMeter meter) {
        var kept = new ArrayList<Tag>();
        for (var tag : id.getTagsAsIterable()) {
            var values = meter.labels().get(tag.getKey());
            if (values != null) {
                kept.add(Tag.of(tag.getKey(), values.orOther(tag.getValue())));
            }
        }
        return kept;
    }
}
