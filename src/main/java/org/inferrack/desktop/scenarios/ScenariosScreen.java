package org.inferrack.desktop.scenarios;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.EntryList;
import org.inferrack.desktop.optimise.Optimiser;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.kordamp.ikonli.feather.Feather;

/** The ways to serve the demand, side by side. */
public final class ScenariosScreen implements Screen {

    private static final Focus<List<Scenario>> SCENARIOS = Focus.plan().at(Plan::scenarios, Plan::withScenarios);

    private static final List<Optional<Policies.Loss>> LOSSES = List.of(Optional.empty(), Optional.of(Policies.Loss.RACK), Optional.of(Policies.Loss.FEED));

    private final PlanSession session;
    private final Tasks tasks;
    private final Label limits = new Label();
    private TabPane view;
    private EntryList<Scenario> list;
    private Form<Scenario> form;
    private ServerGroups groups;
    private ComparisonPane comparison;
    private TargetsPane targets;
    private Optimiser optimiser;
    private final StackPane right = new StackPane();
    private final BorderPane content = new BorderPane();
    private final Node empty = Panes.empty(Feather.LAYERS, "No scenarios yet", "Add the baseline first, then the proposals that you want to hold against it.");

    public ScenariosScreen(PlanSession session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    @Override
    public String title() {
        return "Scenarios";
    }

    @Override
    public Feather icon() {
        return Feather.LAYERS;
    }

    @Override
    public Node view() {
        if (view == null) {
            var kind = new EntryList.Kind<>("scenario", () -> SCENARIOS, Scenario::id, Scenario::name, scenario -> Words.of(scenario.role()),
                    NewScenarios::copy,
                    (plan, scenario) -> plan.withScenarios(plan.scenarios().stream().filter(other -> !other.id().equals(scenario.id())).toList()));
            list = new EntryList<>(session, "scenarios", kind, List.of(new EntryList.Adder<>("scenario", "Scenario",
                    plan -> NewScenarios.scenario(plan, session.catalog()))));
            form = form(session);
            groups = new ServerGroups(session, list::focus);
            comparison = new ComparisonPane(session);
            targets = new TargetsPane(session);
            optimiser = new Optimiser(session, tasks);
            limits.setId("scenario-limits");
            limits.setWrapText(true);
            limits.setMinHeight(Label.USE_PREF_SIZE);
            limits.getStyleClass().add("effect-words");
            var head = new VBox(8, form.view(), limits);
            head.getStyleClass().add("screen-head");
            content.setTop(head);
            content.setCenter(groups.view());
            list.onSelect(this::showSelected);
            view = new TabPane(tab("scenarios-tab-list", "Scenarios", Panes.beside(list.view(), right)),
                    tab("scenarios-tab-comparison", "Comparison", comparison.view()), tab("scenarios-tab-targets", "Targets", targets.view()),
                    tab("scenarios-tab-optimise", "Optimise", optimiser.view()));
            view.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            view.setId("screen-scenarios");
            list.refresh();
            showSelected();
        }
        return view;
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private static Form<Scenario> form(PlanSession session) {
        Form<Scenario> form = Form.line(session);
        form.add(WordsField.name("scenario-name", "Scenario", Scenario::name, Scenario::withName));
        form.add(ChoiceField.of("scenario-role", "Role", Scenario.Role.class, Words::of, Scenario::role, Scenario::withRole));
        form.add(new NumberField<>("scenario-spare", "Spare servers a site", NumberRange.whole(Limit.SPARES), scenario -> scenario.policies().spareServers(),
                (scenario, value) -> with(scenario, scenario.policies().withSpareServers(value.intValue()))));
        form.add(new ChoiceField<>("scenario-loss", "May fail", () -> LOSSES, ScenariosScreen::words,
                scenario -> scenario.policies().loss().filter(loss -> loss != Policies.Loss.SERVER),
                (scenario, value) -> with(scenario, scenario.policies().withLoss(value))));
        form.add(new NumberField<>("scenario-cap", "Utilisation cap", NumberRange.percent(Limit.UTILISATION_CAP),
                scenario -> scenario.policies().utilisationCap(),
                (scenario, value) -> with(scenario, scenario.policies().withUtilisationCap(value))));
        form.add(new NumberField<>("scenario-margin", "Power margin", NumberRange.percent(Limit.POWER_MARGIN), scenario -> scenario.policies().powerMargin(),
                (scenario, value) -> with(scenario, scenario.policies().withPowerMargin(value))));
        return form;
    }

    private static String words(Optional<Policies.Loss> loss) {
        return loss.map(chosen -> chosen == Policies.Loss.RACK ? "A whole rack" : "A rack or a row feed").orElse("A server");
    }

    private static Scenario with(Scenario scenario, Policies policies) {
        return scenario.withPolicies(policies);
    }

    /** What binds the scenario that is selected, as its figures are now. */
    private void showLimits() {
        limits.setText(list.selected().flatMap(scenario -> session.outcome().flatMap(outcome -> outcome.scenario(scenario.id())))
                .map(outcome -> Advisor.bottlenecks(session.plan(), outcome).stream().filter(Bottleneck::binds)
                        .map(limit -> limit.place() + ": " + limit.words())
                        .collect(Collectors.joining("  ·  ")))
                .orElse(""));
        limits.setManaged(!limits.getText().isEmpty());
    }

    private void showSelected() {
        right.getChildren().setAll(list.selected().isPresent() ? content : empty);
        form.show(list.focus());
        showLimits();
        groups.refresh();
        groups.show();
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        list.refresh();
        form.refresh();
        groups.refresh();
        showLimits();
        comparison.refresh();
        targets.refresh();
        optimiser.refresh();
    }
}
