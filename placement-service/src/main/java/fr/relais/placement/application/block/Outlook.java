package fr.relais.placement.application.block;

import java.util.List;

import fr.relais.placement.domain.block.Impact;
import fr.relais.placement.domain.block.Share;
import fr.relais.placement.domain.matching.Candidate;

/**
 * What a block would do if it kept beds at this moment.
 *
 * @param beds what it would keep
 * @param impact what that would mean for those who look for a place
 */
public record Outlook(Share share, List<Candidate> beds, Impact impact) {

    public Outlook {
        beds = List.copyOf(beds);
    }

    /** For how many people it would keep a bed. */
    public int people() {
        return beds.stream().mapToInt(Candidate::people).sum();
    }
}
