package org.inferrack.desktop.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.advice.Advising;
import org.inferrack.desktop.document.PlanNames;
import org.inferrack.desktop.screen.ReflowGrid;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.metric.Comparison;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.kordamp.ikonli.feather.Feather;

/** The result at a glance: headline figures, charts, targets and findings. */
public final class OverviewScreen implements Screen {

    private static final double LEAST_TILE = 186;
    private static final double LEAST_LIST = 440;

    private final PlanSession session;
    private final Links links;
    private final Advising advising;
    private Optional<Advice> shownAdvice = Optional.empty();
    private final VBox limits = LimitList.panel();
    private final ReflowGrid tiles = new ReflowGrid(LEAST_TILE, 12);
    private final VBox page = new VBox();
    private final VBox targets = TargetList.panel();
    private final VBox findings = FindingList.panel();
    private ScrollPane view;
    private Header header;
    private ChartRow charts;
    private ReflowGrid lists;
    private Node welcome;
    private Optional<Node> banner = Optional.empty();
    private Outcome shownOutcome;
    private String shownScenario = "";

    public OverviewScreen(PlanSession session, Links links, Advising advising) {
        this.session = session;
        this.links = links;
        this.advising = advising;
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Feather icon() {
        return Feather.GRID;
    }

    @Override
    public Node view() {
        if (view == null) {
            header = new Header(session::showScenario);
            charts = new ChartRow();
            lists = new ReflowGrid(LEAST_LIST, 14);
            var promised = new VBox(14, limits, targets);
            lists.getChildren().setAll(atTop(promised), atTop(findings));
            advising.subscribe(() -> {
                if (view.getScene() != null) {
                    refresh(session);
                }
            });
            page.getStyleClass().addAll("page", "overview");
            view = new ScrollPane(page);
            view.setFitToWidth(true);
            view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            view.getStyleClass().addAll("page-scroll", "edge-to-edge");
            view.setId("overview");
        }
        return view;
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        Plan plan = session.plan();
        if (session.opening()) {
            page.getChildren().setAll(TargetList.muted("Opening the plan…"));
            return;
        }
        if (plan.workloads().isEmpty() && plan.scenarios().isEmpty() && plan.sites().isEmpty()) {
            showWelcome();
            return;
        }
        Optional<ScenarioOutcome> shown = session.outcome().flatMap(this::shown);
        header.show(plan, PlanNames.title(session), session.outcome(), shown);
        if (NextSteps.missing(plan) || shown.isEmpty()) {
            page.getChildren().setAll(header);
            page.getChildren().add(NextSteps.missing(plan) ? NextSteps.panel(plan, links) : TargetList.muted(waiting()));
            session.outcome().filter(outcome -> !FindingList.rows(outcome).isEmpty()).ifPresent(outcome -> {
                FindingList.show(findings, outcome, "", List.of(), session);
                page.getChildren().add(lists);
            });
            return;
        }
        showFigures(plan, session.outcome().orElseThrow(), shown.orElseThrow());
    }

    private String waiting() {
        return session.problems().isEmpty() && session.failure().isEmpty() ? "Planning…" : "There are no figures of the plan as it is: see above.";
    }

    /** The panel keeps its own height in a row with a higher one. */
    private static Node atTop(VBox panel) {
        panel.setMaxHeight(VBox.USE_PREF_SIZE);
        var place = new StackPane(panel);
        place.setAlignment(Pos.TOP_LEFT);
        return place;
    }

    private void showWelcome() {
        if (welcome == null) {
            welcome = Welcome.view(links);
        }
        page.getChildren().setAll(welcome);
    }

    private void showFigures(Plan plan, Outcome outcome, ScenarioOutcome shown) {
        charts.show(outcome, plan);
        Optional<Advice> advice = advising.of(shown.scenario().id());
        if (outcome != shownOutcome || !advice.equals(shownAdvice) || !shown.scenario().id().equals(shownScenario)) {
            shownOutcome = outcome;
            shownScenario = shown.scenario().id();
            showTiles(plan, outcome, shown);
            TargetList.show(targets, TargetList.of(outcome.targets(), Optional.of(shown.scenario().id())), plan.currency());
            shownAdvice = advice;
            LimitList.show(limits, plan, shown, advice, links);
            FindingList.show(findings, outcome, shown.scenario().id(), advice.map(Advice::remedies).orElse(List.of()), session);
            banner = Infeasible.banner(shown);
        }
        List<Node> order = Stream.of(Stream.of(header), banner.stream(), Stream.of(tiles, charts.view(), lists))
                .<Node>flatMap(part -> part).toList();
        if (!page.getChildren().equals(order)) {
            page.getChildren().setAll(order);
        }
    }

    private void showTiles(Plan plan, Outcome outcome, ScenarioOutcome shown) {
        Optional<ScenarioOutcome> baseline = outcome.baseline().filter(base -> base != shown && Comparison.ranks(base) && Comparison.ranks(shown));
        tiles.getChildren().setAll(Headline.metrics(plan).stream().map(metric -> {
            Figure base = metric == Metric.SAVING ? Figure.unknown("", "") : baseline.map(it -> it.metric(metric)).orElse(Figure.unknown("", ""));
            String id = "tile-" + metric.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            String unit = Headline.unit(metric, shown.metric(metric).unit());
            return new FigureTile(id, Headline.name(metric, plan.horizonMonths()), unit, shown.metric(metric), base);
        }).toList());
    }

    private Optional<ScenarioOutcome> shown(Outcome outcome) {
        return session.shownScenario().flatMap(scenario -> outcome.scenario(scenario.id())).or(() -> outcome.scenarios().stream().findFirst());
    }
}
