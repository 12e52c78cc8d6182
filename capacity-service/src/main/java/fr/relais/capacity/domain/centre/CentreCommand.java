package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** What can be asked of a centre. Each command knows its own rule; {@link Centre#decide} is the way to ask. */
public sealed interface CentreCommand
        permits AgreeToExceedQuota,
                AnnounceBeds,
                CheckBeds,
                ClearSite,
                CloseCentre,
                CompromiseSite,
                ConfirmByLink,
                ConfirmHold,
                ConfirmVacancies,
                DeclareByLink,
                DeclareUnit,
                DeclareVacancy,
                EmptyByLink,
                ExpireDue,
                ExtendHold,
                IssueConfirmationLink,
                MakeUnavailable,
                PlaceHold,
                ReactivateCentre,
                RecordArrival,
                RecordStayEnd,
                RefillByLink,
                ReleaseHold,
                ReplaceUnitTerms,
                ReviewHold,
                ReviseConvention,
                SuspendCentre,
                ValidateCentre {

    /** The moment of the command: the only clock that a decision knows. */
    Instant at();

    /**
     * Whether it is taken even when many events of the centre wait to be published: it gives something back, or says
     * what has happened already.
     */
    default boolean alwaysTaken() {
        return false;
    }

    /** The answer of a centre in which everything due at {@link #at()} has already happened. */
    Decision<Centre, CentreEvent, CentreRefusal> answer(Centre settled, Timers timers);
}
