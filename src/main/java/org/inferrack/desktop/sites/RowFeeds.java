package org.inferrack.desktop.sites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Limit;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.Site;

/** Feeds that several rack groups of a site share. */
final class RowFeeds {

    private RowFeeds() {
    }

    static void add(Form<Site> form) {
        form.when(site -> site.housing() instanceof Housing.Racks);
        form.section("Feeds that rows of racks share");
        form.add(new EntryRows<>("site-rows", "row feed", RowFeeds::rows, RowFeeds::with, RowFeeds::columns, RowFeeds::added));
        form.always();
    }

    private static List<RowFeed> rows(Site site) {
        return site.housing() instanceof Housing.Racks racks ? racks.rows() : List.of();
    }

    private static Site with(Site site, List<RowFeed> rows) {
        if (!(site.housing() instanceof Housing.Racks racks)) {
            return site;
        }
        var every = racks.groups().stream().map(group -> group.id()).toList();
        return site.withHousing(racks.withRows(rows.stream().map(row -> row.rackGroupIds().isEmpty() ? row.withRackGroupIds(every) : row).toList()));
    }

    private static List<FormField<RowFeed, ?>> columns(String row) {
        return List.of(
                WordsField.name(row + "-name", "Row feed", RowFeed::name, RowFeed::withName),
                WordsField.line(row + "-groups", "Rack groups, by id", feed -> String.join(", ", feed.rackGroupIds()),
                        (feed, text) -> feed.withRackGroupIds(Arrays.stream(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList())),
                new NumberField<>(row + "-volts", "Voltage", NumberRange.real(Limit.VOLTS), feed -> feed.feed().volts(),
                        (feed, value) -> feed.withFeed(feed.feed().withVolts(value))),
                new NumberField<>(row + "-amps", "Current", NumberRange.real(Limit.AMPS), feed -> feed.feed().amps(),
                        (feed, value) -> feed.withFeed(feed.feed().withAmps(value))),
                new NumberField<>(row + "-derating", "Usable", NumberRange.percent(Limit.DERATING), feed -> feed.feed().derating(),
                        (feed, value) -> feed.withFeed(feed.feed().withDerating(value))));
    }

    /** Three-phase, as busbars are; of every rack group until some are named. */
    private static List<RowFeed> added(List<RowFeed> rows) {
        var all = new ArrayList<>(rows);
        String letter = String.valueOf((char) ('A' + Math.min(rows.size(), 25)));
        all.add(rows.isEmpty() ? new RowFeed("Busbar " + letter, List.of(), NewSites.feed(letter).withVolts(400).withAmps(250).withPhases(3))
                : rows.getLast().withName("Busbar " + letter));
        return all;
    }
}
