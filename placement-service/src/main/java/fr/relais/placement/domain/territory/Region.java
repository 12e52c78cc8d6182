package fr.relais.placement.domain.territory;

/** A région: as close as a referrer learns where a place is, and only once a centre has said yes. */
public record Region(String code, String name) {}
