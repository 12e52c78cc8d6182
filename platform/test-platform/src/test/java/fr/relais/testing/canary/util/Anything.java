package fr.relais.testing.canary.util;

/** Breaks: a package's name says what it is. */
class Anything {}
