package fr.relais.capacity.domain.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How far the invitation of one prospect is, and who said so when. It outlives every new edition of the register.
 *
 * @param reference of the prospect; the number of the register is not here
 * @param member which member it is, as a digest that cannot be turned back: nobody finds a centre's address by it
 * @param history what was said before, oldest first
 */
public record ProspectContact(
        String reference, ContactStatus status, @Nullable String member, List<ContactMark> history) {

    /** So many marks are remembered. */
    private static final int MOST_REMEMBERED = 50;

    public ProspectContact {
        history = List.copyOf(history);
        if ((status == ContactStatus.MEMBER) != (member != null)) {
            throw new IllegalArgumentException("a member is known by its digest, and nobody else has one");
        }
    }

    /** A prospect that nobody has said anything about. */
    public static ProspectContact untouched(String reference) {
        return new ProspectContact(reference, ContactStatus.TO_CONTACT, null, List.of());
    }

    /** Never refused: what the coordinator says of an invitation is so. The same again changes nothing. */
    public Decision<ProspectContact, ContactMark, ContactRefusal> mark(ContactMark mark) {
        if (mark.status() == status && Objects.equals(mark.member(), member)) {
            return Decision.unchanged(this);
        }
        var next = new ArrayList<>(history);
        next.add(mark);
        var kept = next.subList(Math.max(0, next.size() - MOST_REMEMBERED), next.size());
        return Decision.accept(new ProspectContact(reference, mark.status(), mark.member(), kept), mark);
    }
}
