package org.inferrack.engine.power;

import org.inferrack.engine.figure.Figure;

/**
 * Power of one server of a fleet, watts at the wall (AC, after the supplies' losses) unless said otherwise.
 *
 * @param idle          nothing to do
 * @param mean          at the fleet's mean utilisation
 * @param planning      at the fleet's peak utilisation; held against feeds and cooling with the policy's margin
 * @param worst         every part at its maximum; held against breakers and supplies
 * @param boardMean     accelerators alone at the mean utilisation, DC
 * @param psuLoadShare  of each active supply's rating at {@code worst}, with every supply working
 * @param psuFailoverShare of each remaining supply's rating at {@code worst}, with the redundant ones gone; above 1 is overload
 */
public record ServerPower(String groupId, String siteId, Figure idle, Figure mean, Figure planning, Figure worst, Figure boardMean,
                          Figure psuLoadShare, Figure psuFailoverShare) {
}
