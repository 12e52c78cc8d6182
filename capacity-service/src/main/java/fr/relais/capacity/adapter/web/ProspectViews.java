package fr.relais.capacity.adapter.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.exchange.ProspectCard;
import fr.relais.capacity.domain.exchange.ContactStatus;
import fr.relais.capacity.domain.exchange.ProspectContact;
import org.jspecify.annotations.Nullable;

/** Whom to invite, as the coordinator sees them. */
final class ProspectViews {

    private ProspectViews() {}

    /** In a list: without the number of the register. */
    record ProspectSummary(String prospect, String name, String departement, ContactStatus status, long version) {

        static ProspectSummary of(ProspectCard card) {
            return new ProspectSummary(
                    card.reference(),
                    card.prospect().name(),
                    card.prospect().departement().value(),
                    card.contact().value().status(),
                    card.contact().version());
        }
    }

    /** @param next what to send as {@code cursor} for the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProspectsResponse(
            List<ProspectSummary> prospects, @Nullable String next) {}

    /**
     * One of them.
     *
     * @param finess its number in the register, with which its public address is found: to write to it
     */
    record ProspectResponse(
            String prospect,
            String name,
            String departement,
            String telephone,
            String finess,
            ContactStatus status,
            long version) {

        static ProspectResponse of(ProspectCard card) {
            return new ProspectResponse(
                    card.reference(),
                    card.prospect().name(),
                    card.prospect().departement().value(),
                    card.prospect().telephone(),
                    card.prospect().number().value(),
                    card.contact().value().status(),
                    card.contact().version());
        }
    }

    /** How far an invitation is: nothing by which a member could be recognised. */
    record ContactResponse(String prospect, ContactStatus status, long version) {

        static ContactResponse of(Versioned<ProspectContact> contact) {
            return new ContactResponse(
                    contact.value().reference(), contact.value().status(), contact.version());
        }
    }
}
