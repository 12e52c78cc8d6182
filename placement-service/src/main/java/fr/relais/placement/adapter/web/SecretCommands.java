package fr.relais.placement.adapter.web;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.platform.reference.References;

/**
 * Commands that say a secret. By a digest of the body a repeat is recognised, and it is stored in clear: of a short
 * sentence whoever reads it could try out which one it was. So it is a digest under the server's key.
 */
record SecretCommands(References references) {

    CommandContext of(CommandContext context) {
        var key = context.key();
        return key == null
                ? context
                : new CommandContext(
                        context.actor(), context.at(), keyed(key), context.expectedVersion(), context.relief());
    }

    private CommandKey keyed(CommandKey key) {
        return new CommandKey(
                references.referenceOf("command", key.id()), references.referenceOf("body of a command", key.body()));
    }
}
