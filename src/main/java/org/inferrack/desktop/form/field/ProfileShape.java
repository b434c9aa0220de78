package org.inferrack.desktop.form.field;

import java.util.Arrays;
import java.util.List;

import org.inferrack.plan.Profile;

/** Shapes of demand to start from; the person corrects them. */
enum ProfileShape {
    CONSTANT("Constant", Profile.CONSTANT),
    OFFICE("Office hours", new Profile(hours(5, 5, 5, 5, 5, 10, 20, 45, 80, 100, 100, 95, 80, 90, 100, 95, 85, 60, 35, 20, 15, 10, 5, 5),
            hours(100, 100, 100, 100, 95, 20, 15))),
    SHOP("Shop hours", new Profile(hours(5, 5, 5, 5, 5, 5, 10, 20, 40, 60, 70, 80, 85, 80, 75, 80, 90, 100, 100, 90, 60, 30, 10, 5),
            hours(75, 75, 80, 85, 95, 100, 60))),
    EVENING("Evening peak", new Profile(hours(30, 20, 15, 10, 10, 15, 20, 30, 35, 40, 40, 45, 50, 45, 45, 50, 55, 65, 80, 95, 100, 95, 75, 50),
            hours(85, 85, 85, 85, 90, 100, 100)));

    private final String label;
    private final Profile profile;

    ProfileShape(String label, Profile profile) {
        this.label = label;
        this.profile = profile;
    }

    private static List<Double> hours(int... percents) {
        return Arrays.stream(percents).mapToObj(percent -> percent / 100.0).toList();
    }

    Profile profile() {
        return profile;
    }

    /** The shape with exactly these shares, null if none. */
    static ProfileShape of(Profile profile) {
        return Arrays.stream(values()).filter(shape -> shape.profile.equals(profile)).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return label;
    }
}
