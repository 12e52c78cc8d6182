package fr.relais.testing.canary.adapter.mongo;

/** Breaks: adapter types are package-private. */
public class Shown {}
