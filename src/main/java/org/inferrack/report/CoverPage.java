package org.inferrack.report;

/** Title, client, author and date; the running lines of all later pages. */
final class CoverPage {

    private static final int RUNNING = 70;

    private CoverPage() {
    }

    static void write(Html html, Proposal proposal) {
        var cover = proposal.plan().cover();
        html.open("div", "header").open("table", "running").open("tr")
                .element("td", "", shorten(cover.client() + " · " + cover.title(), RUNNING)).element("td", "number", proposal.date())
                .close("tr").close("table").close("div");
        html.open("div", "footer").open("table", "running").open("tr").element("td", "", shorten(cover.author(), RUNNING))
                .open("td", "number").text("Page ").open("span", "page").close("span").text(" of ").open("span", "pages").close("span").close("td")
                .close("tr").close("table").close("div");
        html.open("div", "cover").element("div", "kind", "Proposal").element("div", "title", cover.title());
        html.element("div", "subtitle", "Inference capacity plan over " + proposal.plan().horizonMonths() + " months");
        html.open("table", "parties");
        party(html, "Prepared for", cover.client());
        party(html, "Prepared by", cover.author());
        party(html, "Date", proposal.date());
        html.close("table");
        if (!cover.notes().isBlank()) {
            html.element("div", "notes", cover.notes());
        }
        html.close("div");
    }

    private static void party(Html html, String role, String name) {
        if (!name.isBlank()) {
            html.open("tr").element("td", "role", role).element("td", "", name).close("tr");
        }
    }

    private static String shorten(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
