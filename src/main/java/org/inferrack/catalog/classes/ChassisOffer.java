package org.inferrack.catalog.classes;

import java.util.OptionalDouble;

/**
 * A bare chassis that somebody offers and the catalogue does not list.
 *
 * @param cards   positions of double width
 * @param modules that it is built for
 */
public record ChassisOffer(double cards, double modules, OptionalDouble sockets, String maker) {

    /** As the price of a server sees it. */
    public ClassTerms described() {
        return ServerClasses.price(cards, modules, sockets, maker);
    }
}
