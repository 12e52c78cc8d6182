package fr.relais.placement.adapter.web;

import fr.relais.testing.roles.MatrixRow;

/** What the path of an operation names, told by how it begins. */
enum MatrixKind {
    REQUEST("/v1/placement-requests/"),
    CASE("/v1/coordination/requests/"),
    DRAFT("/v1/drafts/"),
    OFFER("/v1/offers/"),
    STAY("/v1/stays/"),
    COORDINATED_STAY("/v1/coordination/stays/"),
    BLOCK("/v1/coordination/blocks/"),
    REVIEW("/v1/coordination/refusal-reviews/"),
    MINOR("/v1/minors/"),
    OPENING("/v1/openings/"),
    COORDINATED_OPENING("/v1/coordination/openings/"),
    ORGANISATION("/v1/organisations/"),
    ACCOUNT("/v1/accounts/"),
    REGISTER("/v1/register/");

    private final String beginning;

    MatrixKind(String beginning) {
        this.beginning = beginning;
    }

    static MatrixKind of(MatrixRow row) {
        for (var kind : values()) {
            if (row.path().startsWith(kind.beginning)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("nothing is made yet for " + row.operation());
    }
}
