package fr.relais.placement.attacker;

/** One way of trying to locate houses with one account. */
interface Strategy {

    /** Plays until it has nothing more to try, or the budget is spent. */
    void play(Account account, Knowledge knowledge);
}
