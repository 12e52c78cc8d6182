package fr.relais.capacity.application.exchange;

import java.util.List;

import fr.relais.capacity.domain.exchange.RegisterIntake;
import fr.relais.capacity.domain.exchange.SheetRow;
import reactor.core.publisher.Mono;

/** Reads files, strictly and within limits. Fails with {@link UnreadableFile} when a file cannot be taken. */
public interface ImportFiles {

    /** All rows of a table that are not empty, the header first. */
    Mono<List<SheetRow>> table(ImportFile file);

    /** Reads a file of the register into the intake; completes with the intake when the file is at its end. */
    Mono<RegisterIntake> register(ImportFile file, RegisterIntake intake);
}
