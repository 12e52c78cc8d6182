package fr.relais.capacity.application;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;

import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.NationalView;

/**
 * The national view of this replica, for the one thread that writes it and the many that read. Whoever looks finds it
 * true of the moment of looking; each look is short.
 */
public final class NationalCapacity {

    private final NationalView view;
    private final Clock clock;
    private volatile boolean caughtUp;

    public NationalCapacity(FreshnessTimes times, Clock clock) {
        this.view = new NationalView(times);
        this.clock = clock;
    }

    /** Whether everything that was announced before this replica started has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    public void hasCaughtUp() {
        caughtUp = true;
    }

    /** Takes what centres announced, in any order and as often as one likes. */
    public void announced(Collection<AnnouncedCentre> centres) {
        synchronized (view) {
            centres.forEach(view::announced);
        }
    }

    /** What the question finds in the view as it is now. It must not keep the view. */
    public <T> T look(Function<NationalView, T> question) {
        synchronized (view) {
            view.settle(clock.instant());
            return question.apply(view);
        }
    }

    public int size() {
        synchronized (view) {
            return view.size();
        }
    }
}
