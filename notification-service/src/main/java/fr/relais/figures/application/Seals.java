package fr.relais.figures.application;

/** Seals what is kept. What was sealed for one thing does not open as another's. */
public interface Seals {

    byte[] seal(String about, byte[] plain);

    byte[] open(String about, byte[] sealed);
}
