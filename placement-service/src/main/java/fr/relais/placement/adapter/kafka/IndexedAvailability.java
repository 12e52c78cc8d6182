package fr.relais.placement.adapter.kafka;

import java.util.Collection;

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

    /** Takes a batch; called by the one thread that reads. */
    void announced(Collection<CentreAvailability> centres) {
        var before = index;
        index = before.with(centres);
        if (caughtUp && index != before) {
            agenda.rematch();
        }
        if (centres.stream().anyMatch(CentreAvailability::compromised)) {
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
