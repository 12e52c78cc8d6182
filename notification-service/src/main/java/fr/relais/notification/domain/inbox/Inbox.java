package fr.relais.notification.domain.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import fr.relais.blocks.Decision;

import static java.util.function.Predicate.not;

/**
 * What waits to be seen by one organisation, and what was seen lately.
 *
 * <p>Items are in the order of filing and their numbers strictly increase. There are never more than {@link #MOST}:
 * acknowledged items make room first, oldest first. Only when nobody has acknowledged anything does an unseen item make
 * room, normal before urgent; that is an event of its own and is counted in {@code givenUp}, so that the reader is
 * told.
 *
 * @param last the number of the newest item ever filed, 0 at first
 * @param forgottenUpTo the highest number among items that made room or were erased; who has seen less must read the
 *     whole inbox again
 * @param givenUp how many items made room unseen
 */
public record Inbox(OrganisationId owner, long last, long forgottenUpTo, long givenUp, List<InboxItem> items) {

    /** So many items fit into one inbox. */
    public static final int MOST = 200;

    public Inbox {
        items = List.copyOf(items);
        if (items.size() > MOST) {
            throw new IllegalArgumentException("more items than fit into an inbox");
        }
        if (!isInOrder(items, last)) {
            throw new IllegalArgumentException("items are not in the order of filing");
        }
    }

    /** The inbox of an organisation that was never told anything. */
    public static Inbox empty(OrganisationId owner) {
        return new Inbox(owner, 0, 0, 0, List.of());
    }

    /** Files a notice; one that is in the inbox already changes nothing (INV-24). */
    public Decision<Inbox, InboxEvent, InboxRefusal> file(FileNotice command) {
        if (items.stream().anyMatch(item -> item.event().equals(command.event()))) {
            return Decision.unchanged(this);
        }
        var filed = InboxItem.filed(last + 1, command);
        var happened = new ArrayList<InboxEvent>();
        var leaving = items.size() < MOST ? Optional.<InboxItem>empty() : Optional.of(firstToLeave());
        leaving.filter(not(InboxItem::isAcknowledged))
                .map(item -> new InboxEvent.NoticeGivenUp(item.number(), item.kind(), item.urgency()))
                .ifPresent(happened::add);
        var next = leaving.map(this::without).orElse(this).with(filed);
        happened.add(new InboxEvent.NoticeFiled(filed.number(), filed.kind(), filed.urgency()));
        return Decision.accept(next, happened);
    }

    /** Notes who has seen an item first; a second acknowledgement changes nothing. */
    public Decision<Inbox, InboxEvent, InboxRefusal> acknowledge(AcknowledgeItem command) {
        return item(command.number())
                .map(item -> item.isAcknowledged()
                        ? Decision.<Inbox, InboxEvent, InboxRefusal>unchanged(this)
                        : Decision.<Inbox, InboxEvent, InboxRefusal>accept(
                                replacing(item.acknowledged(new Acknowledgement(command.now(), command.by()))),
                                new InboxEvent.NoticeAcknowledged(item.number())))
                .orElseGet(() -> Decision.refuse(InboxRefusal.NO_SUCH_ITEM));
    }

    /**
     * Notes who has seen everything up to an item that was shown, in one go. What somebody has seen before stays hers,
     * and what came meanwhile stays unseen.
     */
    public Decision<Inbox, InboxEvent, InboxRefusal> acknowledge(AcknowledgeItems command) {
        var unseen = items.stream()
                .filter(item -> item.number() <= command.upTo() && !item.isAcknowledged())
                .toList();
        if (unseen.isEmpty()) {
            return Decision.unchanged(this);
        }
        var by = new Acknowledgement(command.now(), command.by());
        var all = items.stream()
                .map(item -> unseen.contains(item) ? item.acknowledged(by) : item)
                .toList();
        var highest = unseen.get(unseen.size() - 1).number();
        return Decision.accept(
                new Inbox(owner, last, forgottenUpTo, givenUp, all), new InboxEvent.NoticesAcknowledged(highest));
    }

    /** How many items nobody has seen. */
    public int unseen() {
        return (int) items.stream().filter(not(InboxItem::isAcknowledged)).count();
    }

    /**
     * Erases what was seen at that moment or before. What nobody has seen stays, however old it is: no time says that
     * it is over.
     */
    public Decision<Inbox, InboxEvent, InboxRefusal> forget(Instant seenBy) {
        var over = items.stream().filter(item -> item.wasSeenBy(seenBy)).toList();
        if (over.isEmpty()) {
            return Decision.unchanged(this);
        }
        var highest = over.get(over.size() - 1).number();
        var kept = items.stream().filter(item -> !item.wasSeenBy(seenBy)).toList();
        var next = new Inbox(owner, last, Math.max(forgottenUpTo, highest), givenUp, kept);
        return Decision.accept(next, new InboxEvent.NoticesForgotten(highest));
    }

    /** The item with this number, unless it was never filed, has made room or was erased. */
    public Optional<InboxItem> item(long number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /** The items filed after the one with this number, oldest first. */
    public List<InboxItem> after(long number) {
        return items.stream().filter(item -> item.number() > number).toList();
    }

    /**
     * Whether somebody who has seen everything up to this number has missed something that cannot be shown any more.
     */
    public boolean hasGapAfter(long number) {
        return number < forgottenUpTo || number > last;
    }

    private InboxItem firstToLeave() {
        return first(InboxItem::isAcknowledged)
                .or(() -> first(item -> item.urgency() == Urgency.NORMAL))
                .orElseGet(() -> items.get(0));
    }

    private Optional<InboxItem> first(Predicate<InboxItem> which) {
        return items.stream().filter(which).findFirst();
    }

    private Inbox without(InboxItem leaving) {
        var rest =
                items.stream().filter(item -> item.number() != leaving.number()).toList();
        var unseen = leaving.isAcknowledged() ? 0 : 1;
        return new Inbox(owner, last, Math.max(forgottenUpTo, leaving.number()), givenUp + unseen, rest);
    }

    private Inbox with(InboxItem filed) {
        var all = new ArrayList<>(items);
        all.add(filed);
        return new Inbox(owner, filed.number(), forgottenUpTo, givenUp, all);
    }

    private Inbox replacing(InboxItem changed) {
        var all = items.stream()
                .map(item -> item.number() == changed.number() ? changed : item)
                .toList();
        return new Inbox(owner, last, forgottenUpTo, givenUp, all);
    }

    private static boolean isInOrder(List<InboxItem> items, long last) {
        var before = 0L;
        for (var item : items) {
            if (item.number() <= before) {
                return false;
            }
            before = item.number();
        }
        return before <= last;
    }
}
