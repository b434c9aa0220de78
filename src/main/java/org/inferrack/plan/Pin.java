package org.inferrack.plan;

import java.util.OptionalInt;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Where servers of a group must stand. With a rack they are locked there and never move, even where that is over a limit;
 * without one they are pinned to the rack group and may stand in any rack of it that has room.
 *
 * @param rack number within the rack group, from 1
 */
@RecordBuilder
public record Pin(String siteId, String rackGroupId, @Within(Limit.RACK_NUMBER) OptionalInt rack,
                  @Within(Limit.PINNED) int servers) implements PinBuilder.With {
}
