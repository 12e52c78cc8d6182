package fr.relais.platform.store;

/** So many events wait to be published that only commands which give something back are taken. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxFull() {
        super("too many events wait to be published");
    }
}
