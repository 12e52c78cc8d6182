package fr.relais.platform.restore;

import java.util.List;

import reactor.core.publisher.Mono;

/** How a service compares its database with what it has told, and what it does where the database is behind. */
public interface WhatWasTold {

    /** The topics in which it tells of its aggregates, each under its own id. */
    List<String> topics();

    /** The collections in which these aggregates are. */
    List<String> collections();

    /** Whether an event of this type is told under the id of such an aggregate. */
    boolean isOfAnAggregate(String type);

    /**
     * Settles one aggregate, before anybody is answered: lists what people have to look at, and sees to it that nothing
     * is given to two. It may be asked again. What it changes gets a version above everything that was told.
     *
     * @return whether anything of it is new to the list
     */
    Mono<Boolean> settle(Behind behind);
}
