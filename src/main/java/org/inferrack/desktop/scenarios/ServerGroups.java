package org.inferrack.desktop.scenarios;

import java.util.List;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.EntryList;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.kordamp.ikonli.feather.Feather;

/** The server groups of the selected scenario: list, form, and what the findings say of the one shown. */
final class ServerGroups {

    private final PlanSession session;
    private final Supplier<Focus<Scenario>> scenario;
    private final EntryList<ServerGroup> list;
    private final Form<ServerGroup> form;
    private final VBox findings = new VBox(6);
    private final StackPane right = new StackPane();
    private final Node content;
    private final Node empty = Panes.empty(Feather.SERVER, "No servers yet", "Add a group of equal servers.");
    private final Node view;

    ServerGroups(PlanSession session, Supplier<Focus<Scenario>> scenario) {
        this.session = session;
        this.scenario = scenario;
        Supplier<Focus<List<ServerGroup>>> groups = () -> scenario.get().at(Scenario::groups, Scenario::withGroups);
        var kind = new EntryList.Kind<>("server group", groups, ServerGroup::id, ServerGroup::name, this::detail,
                (group, plan) -> NewScenarios.copy(group, groups.get().read(plan).orElse(List.of())),
                (plan, group) -> groups.get().write(plan, groups.get().read(plan).orElse(List.of()).stream()
                        .filter(other -> !other.id().equals(group.id())).toList()));
        list = new EntryList<>(session, "groups", kind, List.of(new EntryList.Adder<>("group", "Server group",
                plan -> NewScenarios.group(groups.get().read(plan).orElse(List.of()), plan, session.catalog()))));
        form = GroupForm.of(session);
        findings.setId("group-findings");
        var body = new VBox(12, findings, form.view());
        body.getStyleClass().add("screen-body");
        content = Panes.scroll(body);
        list.onSelect(this::show);
        view = Panes.beside(list.view(), right);
    }

    private String detail(ServerGroup group) {
        var configuration = group.configuration();
        String accelerator = session.catalog().accelerator(configuration.acceleratorId()).map(Item::name).orElse(configuration.acceleratorId());
        return configuration.acceleratorId().isEmpty() ? "no accelerators" : configuration.accelerators() + " × " + accelerator;
    }

    Node view() {
        return view;
    }

    void show() {
        form.show(list.focus());
        explain();
    }

    void refresh() {
        list.refresh();
        form.refresh();
        explain();
    }

    private void explain() {
        var group = list.selected();
        right.getChildren().setAll(group.isPresent() ? content : empty);
        findings.getChildren().clear();
        group.ifPresent(shown -> scenario.get().read(session.plan()).flatMap(owner -> session.outcome().flatMap(outcome -> outcome.scenario(owner.id())))
                .ifPresent(outcome -> outcome.findings().stream().filter(finding -> finding.subject().equals(shown.id()))
                        .forEach(finding -> findings.getChildren().add(new FindingLine(finding)))));
        findings.setManaged(!findings.getChildren().isEmpty());
    }
}
