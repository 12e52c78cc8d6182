package fr.relais.testing.canary;

import fr.relais.embedded.EmbeddedDatabase;

/** Breaks: services do not know each other. */
class KnowsAnotherService {
    EmbeddedDatabase other;
}
