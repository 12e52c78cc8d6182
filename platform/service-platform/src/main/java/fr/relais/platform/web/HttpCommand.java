package fr.relais.platform.web;

import fr.relais.blocks.CommandContext;

/**
 * A command as it came over HTTP: the body to read, who sent it, and the circumstances.
 *
 * @param body the JSON object; empty when the request had no body and needs none
 * @param caller who asks, by a checked token
 * @param context actor, time, command key, expected version
 * @param idempotencyKey what the caller chose; empty on requests that need none
 */
public record HttpCommand(JsonForm body, Caller caller, CommandContext context, String idempotencyKey) {}
