package org.inferrack.desktop.workloads;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.ProfileField;
import org.inferrack.desktop.form.field.SharesField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Limit;

/** The part of a workload's form that all kinds share: how the demand moves in time and over the sites. */
final class DemandParts {

    private DemandParts() {
    }

    static <T> void add(Form<T> form, PlanSession session, String id, Function<T, Demand> get, BiFunction<T, Demand, T> with) {
        form.section("Demand over time");
        form.add(new NumberField<T>(id + "-growth", "Growth", NumberRange.percent(Limit.GROWTH), item -> get.apply(item).growthPerYear(),
                (item, value) -> with.apply(item, get.apply(item).withGrowthPerYear(value))).hint("a year, compounding"));
        form.add(new NumberField<T>(id + "-headroom", "Headroom", NumberRange.percent(Limit.HEADROOM), item -> get.apply(item).headroom(),
                (item, value) -> with.apply(item, get.apply(item).withHeadroom(value))).hint("kept free above the peak"));
        form.add(new ProfileField<T>(id + "-profile", "Day and week", item -> get.apply(item).profile(),
                (item, value) -> with.apply(item, get.apply(item).withProfile(value))));
        form.add(new SharesField<T>(id + "-sites", "Share by site", () -> sites(session), item -> get.apply(item).siteShares(),
                (item, value) -> with.apply(item, get.apply(item).withSiteShares(value))));
        form.add(WordsField.<T>line(id + "-source", "Source of the demand", item -> get.apply(item).source(),
                (item, value) -> with.apply(item, get.apply(item).withSource(value))));
    }

    private static Map<String, String> sites(PlanSession session) {
        var names = new LinkedHashMap<String, String>();
        session.plan().sites().forEach(site -> names.put(site.id(), site.name()));
        return names;
    }
}
