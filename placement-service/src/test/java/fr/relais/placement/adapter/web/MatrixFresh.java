package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.Optional;

import fr.relais.placement.adapter.web.MatrixCases.Case;
import fr.relais.testing.roles.MatrixRow;

/** Makes for each command of the role matrix something that is in the state for it. */
record MatrixFresh(MatrixCases cases, MatrixDesk desk) {

    /** Empty where the command may be given to what stands there already. */
    Optional<Map<String, String>> of(MatrixRow row) {
        var kind = MatrixKind.of(row);
        var what = row.path().substring(row.path().indexOf('}') + 1);
        return switch (kind) {
            case REQUEST -> Optional.of(request(what)).map(made -> made.values(made.request()));
            case CASE ->
                what.endsWith("/answer")
                        ? Optional.of(desk.question())
                        : Optional.of(request(what)).map(made -> made.values(made.coordinated()));
            case DRAFT -> Optional.of(Map.of("draft", desk.draft()));
            case OFFER -> Optional.of(offer(what)).map(made -> made.values(made.request()));
            case STAY -> Optional.of(cases.lived()).map(made -> made.values(made.request()));
            case COORDINATED_STAY -> Optional.of(cases.leaving()).map(made -> made.values(made.coordinated()));
            case BLOCK ->
                Optional.of(what.equals("/requests") ? desk.activeBlock() : desk.block())
                        .map(MatrixFresh::named);
            case REVIEW -> Optional.of(desk.review()).map(MatrixFresh::named);
            case MINOR -> Optional.of(minor(what)).map(MatrixFresh::named);
            case OPENING ->
                Optional.of(what.equals("/readings") ? desk.agreedOpening() : desk.opening())
                        .map(MatrixFresh::named);
            case COORDINATED_OPENING -> Optional.of(desk.agreedOpening()).map(MatrixFresh::named);
            case ORGANISATION -> Optional.of(Map.of("organisation", cases.organisation()));
            case ACCOUNT, REGISTER -> Optional.empty();
        };
    }

    private Case request(String what) {
        return switch (what) {
            case "/assessment" -> cases.oriented();
            case "/agreement", "/interview" -> cases.accepted();
            case "/journey", "/journey/departure", "/journey/escort", "/journey/escort/agreement" -> cases.confirmed();
            case "/resumption" -> cases.paused();
            case "/redirection/acknowledgement", "/redirection/reopening" -> cases.handedOver();
            default -> cases.searching();
        };
    }

    private Case offer(String what) {
        return switch (what) {
            case "/arrival", "/no-show", "/meeting-point", "/meeting-point/withdrawal" -> cases.confirmed();
            case "/departure" -> cases.lived();
            case "/acceptance", "/refusal", "/question" -> cases.offered();
            default -> cases.accepted();
        };
    }

    private String minor(String what) {
        return switch (what) {
            case "/acknowledgement" -> desk.minor();
            case "/administrator" -> desk.minorWithAdministratorAsked();
            default -> desk.acknowledgedMinor();
        };
    }

    private static Map<String, String> named(String reference) {
        return Map.of("reference", reference);
    }
}
