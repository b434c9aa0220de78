package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inferrack.letters.VisibleText;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** {@link Html} and {@link HtmlTable}: whatever a person typed, the page is well formed and shows it as typed. */
class HtmlTest {

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    @Property(tries = 300)
    void any_text_is_read_back_by_an_xml_parser(@ForAll String typed) throws Exception {
        var element = parsed(new Html().element("p", typed, typed).toString());
        String allowed = VisibleText.of(typed, c -> c == '\t' || c == '\n' || c == '\r');
        assertThat(element.getTextContent()).isEqualTo(allowed.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Test
    void markup_of_a_person_is_text() throws Exception {
        assertThat(parsed(new Html().open("p").text("<script>&amp;</script>").close("p").toString()).getTextContent()).isEqualTo("<script>&amp;</script>");
    }

    private static Element table(int rows, String small) throws Exception {
        var table = new HtmlTable("bom").words("Item", 50).numbers("Pieces", 20).words("Source", 30);
        for (int i = 0; i < rows; i++) {
            table.row(List.of(HtmlTable.Cell.of("item " + i, small), HtmlTable.Cell.of("1"), HtmlTable.Cell.styled("x", "mark")));
        }
        var html = new Html();
        table.total("Total", String.valueOf(rows), "").write(html);
        return parsed(html.toString());
    }

    /** A table of up to 36 lines keeps whole on a page; a second line in a cell counts. */
    @Test
    void a_short_table_keeps_whole_and_a_long_one_may_break() throws Exception {
        assertThat(table(35, "").getAttribute("class")).isEqualTo("bom whole");
        assertThat(table(36, "").getAttribute("class")).isEqualTo("bom long");
        assertThat(table(17, "small").getAttribute("class")).isEqualTo("bom whole");
        assertThat(table(18, "small").getAttribute("class")).isEqualTo("bom long");
    }

    @Test
    void numbers_are_aligned_and_words_keep_away_from_them() throws Exception {
        var row = (Element) table(1, "").getElementsByTagName("tbody").item(0).getFirstChild();
        assertThat(List.of(0, 1, 2)).extracting(i -> ((Element) row.getChildNodes().item(i)).getAttribute("class")).containsExactly("", "number", "after mark");
    }
}
