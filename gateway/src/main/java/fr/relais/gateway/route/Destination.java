package fr.relais.gateway.route;

import java.net.URI;

import org.springframework.cloud.gateway.filter.GatewayFilter;

/**
 * A service that requests go to.
 *
 * @param url where it is
 * @param guard what stands before it
 */
public record Destination(URI url, GatewayFilter guard) {}
