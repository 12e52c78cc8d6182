package fr.relais.placement.adapter.schedule;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import fr.relais.placement.application.retention.RotateMasterKey;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Renews what is sealed under an older master key, and says when that key may go. */
@Component
class KeyRounds {

    private static final Logger log = LoggerFactory.getLogger(KeyRounds.class);

    private final RotateMasterKey rotate;
    private final AtomicLong behind;

    KeyRounds(RotateMasterKey rotate, MeterRegistry meters) {
        this.rotate = rotate;
        this.behind = Objects.requireNonNull(meters.gauge("relais.placement.master.behind", new AtomicLong()));
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.keys-every}")
    Mono<Void> rotate() {
        return Round.surviving(
                "look at the keys", rotate.round().doOnNext(this::tell).then());
    }

    private void tell(long left) {
        if (behind.getAndSet(left) > 0 && left == 0) {
            log.info("everything is under the newest master key: the ones before it may go");
        }
    }
}
