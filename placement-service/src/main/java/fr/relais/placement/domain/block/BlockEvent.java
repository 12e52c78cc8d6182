package fr.relais.placement.domain.block;

import fr.relais.placement.domain.request.Notice;
import org.jspecify.annotations.Nullable;

/** What happens to a block. Never a zone, a language, a centre or a window: counts and codes only. */
public sealed interface BlockEvent {

    record BlockRequested(int people) implements BlockEvent {}

    record BlockApproved(@Nullable OverrideReason override) implements BlockEvent {}

    record BlockBegun() implements BlockEvent {}

    record BlockBedsIntended(int people) implements BlockEvent {}

    record BlockBedsKept(int people) implements BlockEvent {}

    record BlockBedsRefused(int people) implements BlockEvent {}

    /** Beds that it kept are there no more: taken by people of the operation, or withdrawn with their site. */
    record BlockBedsSpent(int people) implements BlockEvent {}

    /** Everything that could be had was asked for. */
    record BlockGathered(int people) implements BlockEvent {}

    record BlockClosed(CloseCause cause) implements BlockEvent {}

    record BlockBedsGivenBack() implements BlockEvent {}

    /** The coordinators on call are to be told. */
    record OnCallTold(Notice notice) implements BlockEvent {}
}
