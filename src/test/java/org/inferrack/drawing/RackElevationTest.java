package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.fixture.RackFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RackElevationTest {

    private final PlacedRack rack = RackFixtures.rack(1, "l4", "DL380 with L4", 6, 1, 880);
    private final RackLayout layout = new RackLayout(rack);

    @Test
    void unitOneIsAtTheBottom() {
        assertThat(layout.units(1, 1).getMinY()).isGreaterThan(layout.units(42, 1).getMinY());
        assertThat(layout.units(1, 1).getMaxY()).isEqualTo(layout.frame().getMaxY() - RackLayout.FRAME);
    }

    @Test
    void aServerOfTwoUnitsCoversExactlyThose() {
        Rectangle2D server = layout.units(3, 2);
        assertThat(server.getMaxY()).isEqualTo(layout.units(3, 1).getMaxY());
        assertThat(server.getMinY()).isEqualTo(layout.units(4, 1).getMinY());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 3})
    void aPointFindsItsServerAtEverySize(double scale) {
        var bounds = new Rectangle2D.Double(40, 70, RackLayout.WIDTH * scale, layout.height() * scale);
        Point2D point = layout.into(bounds).transform(center(layout.units(3, 2)), null);
        assertThat(RackElevation.slotAt(bounds, rack, point)).hasValueSatisfying(slot -> assertThat(slot.name()).isEqualTo("DL380 with L4 2"));
    }

    @Test
    void everyPlaceIsDescribed() {
        assertThat(describe(layout.units(3, 2))).isEqualTo("DL380 with L4 2\nU3–4\nPlanning power 880 W (827 to 933 W)");
        assertThat(describe(layout.units(20, 1))).isEqualTo("U20: free");
        assertThat(describe(layout.units(42, 1))).isEqualTo("U42: reserved");
        assertThat(describe(layout.bar(3))).isEqualTo("Failover: 5.28 of 8.80 kW (60 %)");
        assertThat(RackElevation.describe(natural(), rack, new Point2D.Double(RackLayout.WIDTH / 2, 2))).isEmpty();
    }

    @Test
    void overloadIsSaidAsItIs() {
        PlacedRack full = RackFixtures.rack(1, "l4", "DL380", 12, 1, 880);
        var bars = new RackLayout(full);
        assertThat(RackElevation.describe(natural(), full, center(bars.bar(3)))).hasValue("Failover: 10.6 of 8.80 kW (120 %)");
    }

    @Test
    void aPointOutsideEveryRackIsNobodys() {
        var size = RackRow.preferredSize(List.of(rack, rack));
        var bounds = new Rectangle2D.Double(0, 0, size.getWidth(), size.getHeight());
        assertThat(RackRow.describe(bounds, List.of(rack, rack), new Point2D.Double(RackLayout.WIDTH + 5, 100))).isEmpty();
        assertThat(RackRow.describe(bounds, List.of(rack, rack), center(layout.units(20, 1)))).hasValue("Row 1 / 1\nU20: free");
    }

    @Test
    void textThatDoesNotFitEndsInAnEllipsisAndNeverOverflows() {
        var font = Typeface.REGULAR.size(9);
        String fitted = Ink.fit("HPE ProLiant DL380 Gen11 with six NVIDIA L4", font, 60);
        assertThat(fitted).endsWith("…").hasSizeGreaterThan(3);
        assertThat(Typeface.width(fitted, font)).isLessThanOrEqualTo(60);
        assertThat(Ink.fit("W", font, 2)).isEmpty();
        assertThat(Ink.fit("L4", font, 60)).isEqualTo("L4");
    }

    @Test
    void textIsPickedToContrastWithItsBox() {
        assertThat(Palette.textOn(java.awt.Color.YELLOW)).isEqualTo(java.awt.Color.BLACK);
        assertThat(Palette.textOn(new java.awt.Color(0x0B4F8A))).isEqualTo(java.awt.Color.WHITE);
    }

    private String describe(Rectangle2D place) {
        return RackElevation.describe(natural(), rack, center(place)).orElseThrow();
    }

    private Rectangle2D natural() {
        return new Rectangle2D.Double(0, 0, RackLayout.WIDTH, layout.height());
    }

    private static Point2D center(Rectangle2D place) {
        return new Point2D.Double(place.getCenterX(), place.getCenterY());
    }
}
