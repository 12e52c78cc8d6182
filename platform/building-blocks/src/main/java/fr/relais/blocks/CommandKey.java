package fr.relais.blocks;

/**
 * By which a repeated command is recognised (INV-24): the same id has one effect; the same id with another body is
 * refused.
 *
 * @param id a digest of the caller and of the key that the caller chose
 * @param body a digest of what was asked
 */
public record CommandKey(String id, String body) {}
