package fr.relais.notification.application.delivery;

import fr.relais.notification.domain.delivery.Delivery;

/** Counts what becomes of messages, by channel and occasion; never of whom. */
public interface Tally {

    /** One has come to this state. */
    void count(Delivery delivery);
}
