package fr.relais.testing.canary.domain;

/** Breaks: a type's name says what it is. */
class BedManager {}
