package fr.relais.notification.application.webhook;

/** Draws secrets that nobody guesses, in the form that receivers know. */
public interface NewSecrets {

    String next();
}
