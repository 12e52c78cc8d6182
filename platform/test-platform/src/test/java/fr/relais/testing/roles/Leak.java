package fr.relais.testing.roles;

/** What a service may give away about a thing that somebody has no right to. */
enum Leak {
    NONE(""),
    /** Nobody asks whether the caller may. */
    NO_POLICY("404 expected, 200"),
    /** The organisation is not looked at. */
    ANY_ORGANISATION("other: 404 expected, 200"),
    /** The role is not looked at. */
    ANY_ROLE("404 expected, 200"),
    FORBIDDEN("404 expected, 403"),
    A_HEADER("not as if there were nothing"),
    ANOTHER_ORDER("not as if there were nothing"),
    A_BYTE("not as if there were nothing"),
    /** Who has no token is told whether it exists. */
    BEFORE_THE_TOKEN("not as if there were nothing"),
    /** Whoever may read is told by a header of whom it is. */
    A_HEADER_MORE("other headers than a denial"),
    /** A colleague is told more. */
    A_COLLEAGUE("not as to herself"),
    /** What is said is cut off. */
    HALF("no JSON"),
    /** A form takes whatever is sent. */
    ANY_FIELD("200 for");

    private final String said;

    Leak(String said) {
        this.said = said;
    }

    /** What a fault says of it. */
    String said() {
        return said;
    }
}
