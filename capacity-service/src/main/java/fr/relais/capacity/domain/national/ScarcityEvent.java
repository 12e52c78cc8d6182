package fr.relais.capacity.domain.national;

/** What happened to what the country can take. */
public sealed interface ScarcityEvent {

    /** Whom it is about. */
    Taken taken();

    /** Nobody of these can be taken anywhere any more. */
    record ScarcityBegan(Taken taken) implements ScarcityEvent {}

    /** Somebody of these can be taken somewhere again. */
    record ScarcityEnded(Taken taken) implements ScarcityEvent {}
}
