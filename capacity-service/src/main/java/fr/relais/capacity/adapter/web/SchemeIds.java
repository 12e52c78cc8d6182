package fr.relais.capacity.adapter.web;

import java.util.function.IntFunction;

import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import org.springframework.stereotype.Component;

/** The ids of schemes that a command brings along: they follow from its key, so that a repeat names the same ones. */
@Component
final class SchemeIds {

    private final References references;

    SchemeIds(References references) {
        this.references = references;
    }

    IntFunction<SchemeId> of(HttpCommand command) {
        var key = command.context().key();
        var seed = key == null ? references.next() : key.id();
        return number -> new SchemeId(references.referenceOf("scheme", seed + '\n' + number));
    }
}
