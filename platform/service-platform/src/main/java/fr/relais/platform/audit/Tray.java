package fr.relais.platform.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What waits for the next block, in the order in which it came. */
final class Tray {

    /** A block has so many entries, and more only when they must be together. */
    static final int MOST_OF_A_BLOCK = 500;

    static final int MOST_NOTES = 5_000;
    static final int MOST = 20_000;

    private final Deque<Slip> slips = new ArrayDeque<>();
    private int notes;
    private int pressing;
    private int lines;

    /** Takes it in unless there is too much. */
    synchronized boolean add(Slip slip) {
        var full = slip.isNote() ? notes >= MOST_NOTES : slips.size() - notes >= MOST;
        if (!full) {
            slips.addLast(slip);
            count(slip, 1);
        }
        return !full;
    }

    /** Puts back, before all others, what was taken and could not be written. */
    synchronized void putBack(List<Slip> taken) {
        for (var place = taken.size() - 1; place >= 0; place--) {
            slips.addFirst(taken.get(place));
            count(taken.get(place), 1);
        }
    }

    /** Takes out what the next block is made of; what nobody waits for any more is left out. */
    synchronized List<Slip> take() {
        var taken = new ArrayList<Slip>();
        var room = MOST_OF_A_BLOCK;
        for (var next = slips.peek(); next != null && room > 0; next = slips.peek()) {
            count(slips.remove(), -1);
            if (!next.isGivenUp()) {
                taken.add(next);
                room -= next.lines().size();
            }
        }
        return taken;
    }

    /** Whether a block is to be written now, and not only soon. */
    synchronized boolean presses() {
        return pressing > 0 || lines >= MOST_OF_A_BLOCK;
    }

    synchronized int size() {
        return slips.size();
    }

    private void count(Slip slip, int by) {
        notes += slip.isNote() ? by : 0;
        pressing += slip.isPressing() ? by : 0;
        lines += by * slip.lines().size();
    }
}
