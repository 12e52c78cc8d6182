package fr.relais.placement.domain.stay;

/** A stay refuses nothing yet: opening and ending follow what the centre recorded. */
public enum StayRefusal {}
