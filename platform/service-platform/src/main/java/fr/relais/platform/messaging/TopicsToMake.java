package fr.relais.platform.messaging;

import java.util.List;

/**
 * The topics a service owns; they are made at start when they are not there.
 *
 * @param events topics that keep what happened for seven days
 * @param states topics that keep the last record of each key
 * @param consumed topics of others this service reads in a group, for which it needs a dead-letter topic
 */
public record TopicsToMake(List<String> events, List<String> states, List<String> consumed) {}
