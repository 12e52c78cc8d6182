package fr.relais.placement.application;

import fr.relais.placement.domain.scarcity.PriceTable;

/** The prices of the moment: one table, replaced as a whole. */
public final class ScarcityPrices {

    private volatile PriceTable table = PriceTable.UNKNOWN;

    public PriceTable current() {
        return table;
    }

    void replace(PriceTable newer) {
        table = newer;
    }
}
