package fr.relais.capacity.domain.exchange;

import fr.relais.capacity.domain.centre.DepartementCode;

/**
 * An establishment that could be invited to join. Never a shelter that takes part: what a member is called in the
 * register, and where, is not known here.
 *
 * @param telephone of its office, empty when the register has none
 */
public record Prospect(FinessNumber number, String name, DepartementCode departement, String telephone) {

    @Override
    public String toString() {
        return "Prospect[***]";
    }
}
