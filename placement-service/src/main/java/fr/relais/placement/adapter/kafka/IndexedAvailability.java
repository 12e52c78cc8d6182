package fr.relais.placement.adapter.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Availability;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import io.micrometer.core.instrument.MeterRegistry;

/** The national index of this replica, replaced as a whole with every batch that is read. */
final class IndexedAvailability implements Availability {

    private final Agenda agenda;
    private volatile NationalIndex index = NationalIndex.EMPTY;
    private volatile boolean caughtUp;

    IndexedAvailability(Agenda agenda, MeterRegistry meters) {
        this.agenda = agenda;
        meters.gauge("relais.placement.index.centres", this, it -> it.index.size());
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public NationalIndex current() {
        return index;
    }

    /** Takes a batch, which is walked once; called by the one thread that reads. */
    void announced(Iterable<CentreAvailability> centres) {
        var before = index;
        var left = new AtomicBoolean();
        index = before.with(() -> StreamSupport.stream(centres.spliterator(), false)
                .peek(centre -> left.compareAndSet(false, centre.compromised()))
                .iterator());
        if (caughtUp && index != before) {
            agenda.rematch();
        }
        if (left.get()) {
            agenda.leaveCompromisedSites();
        }
    }

    /** Everything announced before the start has been read: from now on it can be said that nobody can take someone. */
    void hasCaughtUp() {
        if (!caughtUp) {
            caughtUp = true;
            agenda.rematch();
        }
    }
}
