package fr.relais.capacity.application.exchange;

import fr.relais.capacity.domain.exchange.FileFault;

/** A file that cannot be taken as a whole: bad input of who sent it. Says where, never what stands there. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final int row;

    /** @param row where it was noticed, from 1; 0 when it is not known or not the matter of one row */
    public UnreadableFile(FileFault fault, int row) {
        super("the file cannot be read", null, false, false);
        this.fault = fault;
        this.row = row;
    }

    public UnreadableFile(FileFault fault) {
        this(fault, 0);
    }

    public FileFault fault() {
        return fault;
    }

    public int row() {
        return row;
    }
}
