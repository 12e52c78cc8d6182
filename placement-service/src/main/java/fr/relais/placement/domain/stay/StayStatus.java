package fr.relais.placement.domain.stay;

/** A stay in one word. Somebody who is away during a transfer is shown as about to be transferred. */
public enum StayStatus {
    PLANNED,
    ACTIVE,
    ABSENT,
    TRANSFERRING,
    ENDED;

    static StayStatus of(StayStage stage) {
        if (stage instanceof StayStage.Planned) {
            return PLANNED;
        }
        if (!(stage instanceof StayStage.Lived lived)) {
            return ENDED;
        }
        if (lived.transfer() != null) {
            return TRANSFERRING;
        }
        return lived.absence() == null ? ACTIVE : ABSENT;
    }
}
