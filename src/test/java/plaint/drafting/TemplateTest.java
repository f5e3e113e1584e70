package plaint.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.casefile.CaseFile;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Face;
import plaint.drafting.Document.Paragraph;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forums;
import plaint.party.Company;
import plaint.text.Lang;
import plaint.text.Refused;

/// The merge language and the marks of templates, tried on a copy of the pack with another cover.
@Execution(ExecutionMode.CONCURRENT)
final class TemplateTest {
    @TempDir Path folder;
    private final SampleFiling sample;

    TemplateTest() throws Refused {
        sample = new SampleFiling();
    }

    private Document cover(CaseFile file, String template) throws Refused, IOException {
        var from = SampleFiling.HOME.resolve("assets/forums/cn");
        var to = folder.resolve("cn");
        try (var all = Files.walk(from)) {
            for (var f : all.toList()) {
                var at = to.resolve(from.relativize(f).toString());
                if (Files.isDirectory(f)) Files.createDirectories(at);
                else if (!Files.exists(at)) Files.copy(f, at);
            }
        }
        Files.writeString(to.resolve("papers/cover.md"), template);
        var forum = new Forums(folder).get("cn");
        return new Drafting(forum).draft("cover", file, file.filing(1), sample.context(1));
    }

    private String text(String template) throws Refused, IOException {
        return cover(sample.file, template).plainText();
    }

    private CaseFile plaintiffNamed(String name) {
        return sample.file.withParties(sample.file.parties().stream().map(p -> p instanceof Company c && c.id().value().equals("taobao")
            ? new Company(c.id(), name, c.latin(), c.creditCode(), c.address(), c.legalRepresentative(), c.representativePost(), c.phone()) : p).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "#{7*7}", "{{ 7*7 }}", "{% for x in y %}", "{# gone #}", "<#assign x=1>", "${jndi:ldap://x}", "**not bold**", "*a* _b_ `c`", "[x](http://y)", "![x](y)",
        "<b>x</b>", "&amp; &#65;", "a | b | c", "# head", "1. one", "- item", "> quote", "{seal} x", "{flush} x", "{band} x", "\\* \\", "---", "~~~", "a  b", "exhibit:licence", "\uD83C\uDF00",
        "\uDB80\uDC2A", "\uDB80\uDD00x"})
    void aFieldPrintsLiterally(String name) throws Refused, IOException {
        var paper = cover(plaintiffNamed(name), "{{ plaintiff.name }}\n\n> {{ plaintiff.name }}\n\n{seal}\n{{ plaintiff.name }}\nx\n\n| a | b |\n|---|---|\n| {{ plaintiff.name }} | x |\n");
        assertThat(paper.blocks()).containsExactly(new Paragraph(Shape.INDENTED, List.of(Span.of(name))), new Paragraph(Shape.QUOTED, List.of(Span.of(name))), new Document.Seal(List.of(name), "x"),
            new Document.Table(List.of(new Column("a", 1, Align.LEFT), new Column("b", 1, Align.LEFT)), List.of(new Document.Row(false, List.of(List.of(Span.of(name)), List.of(Span.of("x")))))));
    }

    @Test void aLineBreakInAFieldDoesNotBeginAParagraph() throws Refused, IOException {
        assertThat(cover(plaintiffNamed("浙江\n\n# 淘宝 a\n b"), "{{ plaintiff.name }}").blocks()).containsExactly(new Paragraph(Shape.INDENTED, List.of(Span.of("浙江# 淘宝 a b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ nothing }}", "{{ plaintiff.nothing }}", "{% if plaintiff.nothing is known %}x{% endif %}"})
    void anUnknownFieldIsRefusedWithTemplateLineAndName(String use) {
        assertThatThrownBy(() -> text("# x\n\n" + use)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.notice().key()).isEqualTo("drafting.refused.field");
            assertThat(e.notice().args()).containsExactly("papers/cover.md", "3", "nothing");
            assertThat(e.notice().in(Lang.EN)).contains("papers/cover.md", "line 3", "“nothing”");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ plaintiff.getClass() }}", "{{ plaintiff.name.length() }}", "{{ plaintiff.name.getClass() }}", "{{ defendants.size() }}", "{{ plaintiff.name.class }}", "{{ (1).TYPE }}"})
    void noMethodCanBeCalled(String use) {
        assertThatThrownBy(() -> text(use)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ plaintiff.name | raw }}", "{% import \"x.md\" %}", "{% extends \"x.md\" %}", "{% autoescape false %}{% endautoescape %}", "{% parallel %}{% endparallel %}", "{{ i18n(\"a\",\"b\") }}",
        "{% macro m() %}{% endmacro %}", "{{ plaintiff.name | base64encode }}", "{{ plaintiff }}", "{{ plaintiffs }}", "{{ claim.hasLoss }}", "{% if", "{{ law() }}", "{{ link(\"paper:index\") }}"})
    void theMergeLanguageHasNothingElse(String use) {
        assertThatThrownBy(() -> text(use)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% include \"../../../secret.md\" %}", "{% include \"/etc/passwd\" %}", "{% include \"../pack.yaml/../../x\" %}", "{% include \"none.md\" %}"})
    void noFileOutsideThePackIsRead(String use) throws IOException {
        Files.writeString(folder.resolve("secret.md"), "secret");
        assertThatThrownBy(() -> text(use)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("drafting.refused.outside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- item", "![x](y)", "[x](http://y)", "a **b", "<b>x</b>", "`x`", "{seal}\nonly one", "{columns}", "{gap 1 2}", "{gap 2c}"})
    void aMarkThatPapersDoNotKnowIsRefused(String use) {
        assertThatThrownBy(() -> text(use)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("drafting.refused.markup"));
    }

    @Test void anUnknownExhibitOrTopicIsRefused() {
        assertThatThrownBy(() -> text("{{ cite(\"no-such\") }}")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> text("{{ law(\"no-such\") }}")).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("forum.refused.topic"));
    }

    @Test void theMarksGiveTheirBlocks() throws Refused, IOException {
        var blocks = cover(sample.file, """
            # 标题

            ## 一、首级

            ### （一）次级

            正文一行
            接着，**粗：**后*楷*。

            {flush} 顶格\\
            又一行

            {lead} 此致

            {centre} 居中

            {right} 居右

            > 引文

            1. 第一

            1. 第二

            {gap 1.5}

            {page}

            {columns 2c 5 3r}

            | 甲 | 乙 | 丙 |
            |---|---|---|
            | {band}**全宽** | | |
            | 1 | 2 | 3 |

            {seal}
            某公司
            二〇一六年十二月三十日
            """).blocks();
        assertThat(blocks).containsExactly(new Document.Title("标题"), new Document.Heading(1, List.of(Span.of("一、首级"))), new Document.Heading(2, List.of(Span.of("（一）次级"))),
            new Paragraph(Shape.INDENTED, List.of(Span.of("正文一行接着，"), Span.strong("粗："), Span.of("后"), new Span("楷", Face.KAI, null, null), Span.of("。"))),
            new Paragraph(Shape.FLUSH, List.of(Span.of("顶格"))), new Paragraph(Shape.FLUSH, List.of(Span.of("又一行"))), new Paragraph(Shape.LEADING, List.of(Span.of("此致"))), new Paragraph(Shape.CENTRED, List.of(Span.of("居中"))),
            new Paragraph(Shape.RIGHT, List.of(Span.of("居右"))), new Paragraph(Shape.QUOTED, List.of(Span.of("引文"))), new Paragraph(Shape.INDENTED, List.of(Span.of("1.第一")), "1."),
            new Paragraph(Shape.INDENTED, List.of(Span.of("2.第二")), "2."), new Document.Gap(1.5), new Document.PageBreak(),
            new Document.Table(List.of(new Column("甲", 2, Align.CENTRE), new Column("乙", 5, Align.LEFT), new Column("丙", 3, Align.RIGHT)),
                List.of(new Document.Row(true, List.of(List.of(Span.strong("全宽")))), new Document.Row(false, List.of(List.of(Span.of("1")), List.of(Span.of("2")), List.of(Span.of("3")))))),
            new Document.Seal(List.of("某公司"), "二〇一六年十二月三十日"));
    }

    @Test void aLawIsNamedInFullOnce() throws Refused, IOException {
        assertThat(text("{{ law(\"breach\") }}；{{ law(\"breach\", \"loss\") }}；{{ procedure(\"filing\") }}"))
            .isEqualTo("《中华人民共和国合同法》（以下简称《合同法》）第一百零七条；《合同法》第一百零七条、第一百一十三条第一款；《中华人民共和国民事诉讼法》（以下简称《民事诉讼法》）第一百一十九条、第一百二十一条\n");
    }

    @Test void severalExhibitsStandInOneBracketAndTheRestIsWhatWasNotCited() throws Refused, IOException {
        var rest = sample.file.exhibits().stream().filter(x -> x.theme().equals("subject") && x.filing() == 1).count() - 2;
        var text = text("{{ see(\"agreement-2013\", \"agreement-2016\") }}{{ see(thirdPersons) }}\n\n{{ rest(\"subject\") }}");
        assertThat(text).startsWith("〔见证据4（第10页）、证据5（第11—13页）〕\n").doesNotContain("证据4（第10页）、证据1");
        assertThat(text.lines().skip(1).findFirst().orElseThrow().split("、")).hasSize((int) rest);
    }

    /// A line that only begins and ends with tags is a line of text: what follows it is another paragraph.
    @Test void aLineBetweenTagsIsNotALineOfTags() throws Refused, IOException {
        assertThat(text("# {{ title }}\n\n{% if sample %}甲{% else %}乙{% endif %}\n\n{lead} 此致\n").lines().toList()).endsWith("甲", "此致");
    }

    @Test void numbersRunByName() throws Refused, IOException {
        assertThat(text("{{ number(\"a\") }}{{ number(\"a\") }}{{ number(\"b\") }}{{ count(\"a\") }}{{ count(\"c\") }}{{ count(\"c\") }}")).isEqualTo("一二一312\n");
    }

    @Test void loopsRunOverOneAndOverThreeDefendants() throws Refused {
        assertThat(sample.text("complaint", 1).split("公民身份号码")).hasSize(2);
        assertThat(sample.text("consolidated", 2).split("公民身份号码")).hasSize(4);
    }
}
