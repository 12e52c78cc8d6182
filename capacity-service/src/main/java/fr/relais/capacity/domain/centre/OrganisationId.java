package fr.relais.capacity.domain.centre;

/** The organisation that a centre belongs to, or that a notice is for. Opaque. */
public record OrganisationId(String value) {

    /** The national coordinator on call: a reserved organisation. */
    public static final OrganisationId ON_CALL = new OrganisationId("on-call");

    @Override
    public String toString() {
        return value;
    }
}
