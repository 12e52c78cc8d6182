package fr.relais.capacity.application.exchange;

import java.nio.file.Path;

/** A file that somebody sent, on this machine for as long as it is being read. */
public record ImportFile(Path path, FileFormat format) {}
