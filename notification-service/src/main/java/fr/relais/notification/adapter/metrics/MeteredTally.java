package fr.relais.notification.adapter.metrics;

import java.util.Locale;
import java.util.Optional;

import fr.relais.notification.application.delivery.Tally;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryState;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.delivery.DeliveryState.Failed;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import fr.relais.notification.domain.delivery.GiveUpReason;
import fr.relais.notification.domain.delivery.Occasion;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts messages by channel, occasion and what became of them; an attempt that begins is not counted. */
final class MeteredTally implements Tally {

    private static final String NAME = "relais.deliveries";

    private final MeterRegistry meters;

    MeteredTally(MeterRegistry meters) {
        this.meters = meters;
        for (var channel : Channel.values()) {
            for (var occasion : Occasion.values()) {
                if (occasion.goesOver(channel)) {
                    begin(channel, occasion);
                }
            }
        }
    }

    private void begin(Channel channel, Occasion occasion) {
        count(channel, occasion, "delivered");
        count(channel, occasion, "failed");
        for (var reason : GiveUpReason.values()) {
            count(channel, occasion, word(reason));
        }
    }

    @Override
    public void count(Delivery delivery) {
        var errand = delivery.errand();
        become(delivery.state())
                .ifPresent(became -> meters.counter(
                                NAME,
                                "channel",
                                errand.channel().name(),
                                "occasion",
                                errand.occasion().name(),
                                "became",
                                became)
                        .increment());
    }

    private static Optional<String> become(DeliveryState state) {
        if (state instanceof GivenUp givenUp) {
            return Optional.of(word(givenUp.reason()));
        }
        if (state instanceof Delivered) {
            return Optional.of("delivered");
        }
        return state instanceof Failed ? Optional.of("failed") : Optional.empty();
    }

    private static String word(GiveUpReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /** So that a counter is there, at zero, before anything happens. */
    private void count(Channel channel, Occasion occasion, String became) {
        meters.counter(NAME, "channel", channel.name(), "occasion", occasion.name(), "became", became);
    }
}
