package fr.relais.platform.trace;

/** Everything that is ever said of a step beside its name, by the names that others know. */
public enum Said {
    METHOD("http.request.method"),
    /** The template of a route; never the path of a request, which has references in it. */
    ROUTE("http.route"),
    STATUS("http.response.status_code"),
    TOPIC("messaging.destination.name");

    private final String attribute;

    Said(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
