package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static fr.relais.placement.domain.assignment.Flow.NONE;

/** Who is where while an assignment is made; it keeps to every rule after each step. */
final class Occupancy {

    private final Batch batch;
    private final int[] siteOf;
    private final List<List<Integer>> occupants = new ArrayList<>();
    private final List<List<Integer>> limitsOf = new ArrayList<>();
    private final int[] peopleIn;
    private final int[] sleepers;
    private final int[] inCots;

    Occupancy(Batch batch) {
        this.batch = batch;
        this.siteOf = new int[batch.claims().size()];
        this.peopleIn = new int[batch.limits().size()];
        this.sleepers = new int[batch.sites().size()];
        this.inCots = new int[batch.sites().size()];
        Arrays.fill(siteOf, NONE);
        batch.sites().forEach(site -> {
            occupants.add(new ArrayList<>());
            limitsOf.add(new ArrayList<>());
        });
        for (var limit = 0; limit < batch.limits().size(); limit++) {
            for (var site : batch.limits().get(limit).sites().stream().toArray()) {
                limitsOf.get(site).add(limit);
            }
        }
    }

    /** Brings the claim to the site unless a rule forbids it. */
    boolean place(int claim, int site) {
        var one = batch.claims().get(claim);
        if (!hasRoom(one, site) || !isWithinLimits(one, site) || meetsSomebody(claim, site)) {
            return false;
        }
        occupants.get(site).add(claim);
        count(one, site, 1);
        siteOf[claim] = site;
        return true;
    }

    private boolean hasRoom(Claim one, int site) {
        var where = batch.sites().get(site);
        return where.whole()
                ? occupants.get(site).isEmpty()
                : where.bedsFor(sleepers[site] + one.people(), inCots[site] + one.inCots()) <= where.beds();
    }

    private boolean isWithinLimits(Claim one, int site) {
        for (var limit : limitsOf.get(site)) {
            if (peopleIn[limit] + one.people() > batch.limits().get(limit).people()) {
                return false;
            }
        }
        return true;
    }

    private boolean meetsSomebody(int claim, int site) {
        return batch.apart().stream()
                .filter(apart -> apart.sites().get(site) && apart.claims().get(claim))
                .flatMapToInt(apart -> apart.claims().stream()
                        .filter(other -> siteOf[other] != NONE && apart.sites().get(siteOf[other])))
                .findFirst()
                .isPresent();
    }

    void remove(int claim) {
        var site = siteOf[claim];
        occupants.get(site).remove((Integer) claim);
        count(batch.claims().get(claim), site, -1);
        siteOf[claim] = NONE;
    }

    private void count(Claim one, int site, int times) {
        sleepers[site] += times * one.people();
        inCots[site] += times * one.inCots();
        for (var limit : limitsOf.get(site)) {
            peopleIn[limit] += times * one.people();
        }
    }

    int siteOf(int claim) {
        return siteOf[claim];
    }

    /** Who is there now. */
    List<Integer> at(int site) {
        return List.copyOf(occupants.get(site));
    }

    int[] sites() {
        return siteOf.clone();
    }
}
