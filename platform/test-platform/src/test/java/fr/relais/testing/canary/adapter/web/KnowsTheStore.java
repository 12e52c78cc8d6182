package fr.relais.testing.canary.adapter.web;

import fr.relais.testing.canary.adapter.mongo.Shown;

/** Breaks: adapters do not know each other. */
class KnowsTheStore {
    Shown shown = new Shown();
}
