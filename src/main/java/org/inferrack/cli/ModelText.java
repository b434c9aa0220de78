package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.exchange.model.ReadModel;
import org.inferrack.terminal.TerminalText;

/** A model that was read, in a terminal. */
final class ModelText {

    private final PrintWriter out;
    private final int width = Terminal.width();

    ModelText(PrintWriter out) {
        this.out = out;
    }

    void print(ReadModel read) {
        out.println(TerminalText.line(read.model().name() + " (" + read.model().id() + ")"));
        out.println(TerminalText.line("  network kind " + read.kind() + (read.format().isEmpty() ? "" : ", weights stored as " + read.format())
                + read.stored().map(Precision::label).map(label -> " (" + label + ")").orElse("")));
        out.println();
        var facts = new TextTable("", ">", "");
        read.model().facts().bySpec().forEach((spec, fact) -> facts.row(spec.label(), FigureFormat.number(fact.value()), spec.unit()));
        facts.print(out, width);
        out.println();
        memory(LlmShape.of(read.model()).orElseThrow());
        read.remarks().forEach(remark -> Terminal.wrap("  ", TerminalText.line(remark), width).forEach(out::println));
    }

    /** All digits: engines print them too. */
    private static String bytes(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    private void memory(LlmShape shape) {
        var heads = new ArrayList<>(List.of("Memory in", ">Weights GB", ">Cache bytes/token", ">past windows"));
        ModelMemory.TOKENS.forEach(tokens -> heads.add(">GB at " + FigureFormat.number(tokens)));
        var table = new TextTable(heads.toArray(String[]::new));
        for (ModelMemory memory : ModelMemory.of(shape)) {
            var row = new ArrayList<>(List.of(memory.precision().label(), FigureFormat.number(memory.weightsGb()),
                    bytes(memory.cacheBytesPerToken()), bytes(memory.cacheBytesPerFurtherToken())));
            memory.requestGb().forEach(gb -> row.add(FigureFormat.number(gb)));
            table.row(row);
        }
        table.print(out, width);
    }
}
