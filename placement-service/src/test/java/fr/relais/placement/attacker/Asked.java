package fr.relais.placement.attacker;

/** One of his requests. */
record Asked(String reference, Form form) {

    String path() {
        return "/v1/placement-requests/" + reference;
    }
}
