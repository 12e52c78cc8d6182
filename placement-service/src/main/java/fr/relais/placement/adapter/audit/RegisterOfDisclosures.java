package fr.relais.placement.adapter.audit;

import fr.relais.audit.Entry.Kind;
import fr.relais.placement.application.DisclosureRegister;
import fr.relais.platform.audit.Register;
import fr.relais.platform.reference.References;
import reactor.core.publisher.Mono;

/** Disclosures in the register of this service: who, what for, and which request; never what was read. */
final class RegisterOfDisclosures implements DisclosureRegister {

    private static final String ACTION = "POST:/v1/placement-requests/{reference}/meeting-point/readings";
    private static final String SHOWN = "200";

    private final Register register;
    private final References references;

    RegisterOfDisclosures(Register register, References references) {
        this.register = register;
        this.references = references;
    }

    @Override
    public Mono<Void> record(Entry entry) {
        return Mono.defer(() -> register.record(written(entry)));
    }

    private fr.relais.audit.Entry written(Entry entry) {
        var reader = entry.reader();
        return new fr.relais.audit.Entry(
                entry.at(),
                Kind.READ,
                reader.subject(),
                reader.role(),
                reader.organisation(),
                ACTION,
                opaque(entry),
                entry.purpose().name(),
                SHOWN,
                entry.correlation());
    }

    /** What the request is called in the register: another name for each organisation, and none once it is erased. */
    private String opaque(Entry entry) {
        return references.referenceOf(
                "audit " + entry.reader().organisation(), entry.request().value());
    }
}
