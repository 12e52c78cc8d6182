package fr.relais.capacity.adapter.web;

/** An organisation sends as many files as one may send at once; nothing was taken in. */
final class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAtOnce() {
        super("too many files of one organisation at once");
    }
}
