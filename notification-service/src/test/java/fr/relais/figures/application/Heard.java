package fr.relais.figures.application;

import java.util.ArrayList;
import java.util.List;

/** Operators who listen. */
final class Heard implements Alarms {

    final List<Cause> refused = new ArrayList<>();
    int nights;

    @Override
    public void refused(Cause cause, int cells) {
        refused.add(cause);
    }

    @Override
    public void noNight() {
        nights++;
    }
}
