package org.inferrack.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The whole proposal as one XHTML document, page by page. */
final class ProposalPages {

    private ProposalPages() {
    }

    static String write(Proposal proposal) {
        var cover = proposal.plan().cover();
        var html = new Html().open("html").open("head").element("title", cover.title() + " – " + cover.client());
        html.open("style").text(style()).close("style").close("head").open("body");
        CoverPage.write(html, proposal);
        Summary.write(html, proposal);
        proposal.shown().ifPresent(shown -> {
            Configuration.write(html, proposal, shown);
            ComparisonPages.write(html, proposal);
            ChartPages.write(html, proposal);
            RackPages.write(html, proposal, shown);
            PowerPages.write(html, proposal, shown);
            LimitPages.write(html, proposal, shown);
            CostPages.write(html, proposal, shown);
        });
        Assumptions.write(html, proposal);
        FindingPages.write(html, proposal);
        SourcePages.write(html, proposal);
        AccuracyPages.appendix(html, proposal);
        proposal.shown().ifPresent(shown -> CostPages.appendix(html, proposal, shown));
        return html.close("body").close("html").toString();
    }

    private static String style() {
        try (InputStream file = ProposalPages.class.getResourceAsStream("/org/inferrack/report/proposal.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style of the proposal.", e);
        }
    }
}
