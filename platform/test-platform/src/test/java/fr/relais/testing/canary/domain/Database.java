package fr.relais.testing.canary.domain;

/** Keeps the rule about names, although it ends like one that breaks it. */
class Database {}
