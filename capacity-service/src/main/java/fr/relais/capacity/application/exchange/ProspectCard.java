package fr.relais.capacity.application.exchange;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.exchange.Prospect;
import fr.relais.capacity.domain.exchange.ProspectContact;

/** A prospect of the current edition, and how far its invitation is. The version is that of the contact, from 0. */
public record ProspectCard(String reference, Prospect prospect, Versioned<ProspectContact> contact) {}
